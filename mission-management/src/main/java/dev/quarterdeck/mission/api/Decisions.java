package dev.quarterdeck.mission.api;

import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.actor.Requires;
import dev.quarterdeck.kernel.context.ReadContext;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.id.DecisionId;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.DecisionRequest.Addressees;
import dev.quarterdeck.mission.api.DecisionRequest.Decision;
import dev.quarterdeck.mission.api.DecisionRequest.Standing;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Questions of a mission that somebody has to answer, and what was decided. */
public interface Decisions {
    /** Asks. What waits for one answer asks once: while that question is open, asking again is no news. */
    @Requires(Permission.REPORT)
    Asked ask(WriteContext context, Ask command);

    /** @throws Refused if it is settled already, or an agent takes back what somebody else asked */
    @Requires(Permission.REPORT)
    Asked withdraw(WriteContext context, Withdraw command);

    /**
     * Answers a question, or records a decision nobody asked for. The first answer is the answer.
     *
     * @throws Refused if it was answered already, or the caller may not answer it
     */
    @Requires(Permission.REPORT)
    Taken decide(WriteContext context, Decide command);

    /**
     * The questions of the mission, oldest first.
     *
     * @param standing only those that stand so
     */
    @Requires(Permission.READ)
    Page<DecisionRequest> requests(ReadContext context, @Nullable Standing standing, PageRequest page);

    /**
     * A question.
     *
     * @param options empty where any text is an answer
     * @param fallback one of the options, and only with a deadline
     */
    record Ask(
            String question,
            List<String> options,
            Addressees addressees,
            @Nullable Instant deadline,
            @Nullable String fallback,
            @Nullable Waiter waiter,
            @Nullable String idempotencyKey) {
        public Ask {
            options = List.copyOf(options);
        }
    }

    /** Takes a question back. */
    record Withdraw(
            DecisionId request,
            @Nullable String reason,
            @Nullable String idempotencyKey) {}

    /**
     * An answer.
     *
     * @param request the question; absent for a decision nobody asked for
     * @param topic what it is about; only without a question
     * @param warning the warning it settles, the option being what to do about it; only without a question
     */
    record Decide(
            @Nullable DecisionId request,
            @Nullable String topic,
            @Nullable String warning,
            String option,
            @Nullable String rationale,
            @Nullable String idempotencyKey) {}

    /** A question as it stands. */
    record Asked(Version version, DecisionRequest request) {}

    /** A decision that was taken. */
    record Taken(Version version, Decision decision) {}
}
