package dev.quarterdeck.mission.internal.domain.requests;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the events about questions say, as they are published; times are in RFC 3339. */
public sealed interface RequestPayload {
    /** Somebody asks. */
    record DecisionRequested(
            String missionId,
            String decisionId,
            String question,
            List<String> options,
            List<String> roles,
            List<String> persons,
            boolean llmAllowed,
            @Nullable String deadline,
            @Nullable String fallbackOption,
            @Nullable Waiting waiting)
            implements RequestPayload {}

    /** Nobody answered in time. */
    record DecisionRequestExpired(
            String missionId, String decisionId, @Nullable String fallbackOption) implements RequestPayload {}

    /** It is asked no more. */
    record DecisionRequestWithdrawn(
            String missionId, String decisionId, @Nullable String reason) implements RequestPayload {}

    /**
     * What does not go on meanwhile.
     *
     * @param id of what waits: the run, the session, the warning, the role switch, the discrepancy, the conflict
     * @param step of the run
     * @param subject the run's question, or what the agent asks to be allowed
     */
    record Waiting(
            Kind kind,
            String id,
            @Nullable String step,
            @Nullable String subject) {}

    /** What sort of thing waits. */
    enum Kind {
        RUN_STEP,
        AGENT_PERMISSION,
        WARNING,
        ROLE_SWITCH,
        DISCREPANCY,
        CONFLICT
    }
}
