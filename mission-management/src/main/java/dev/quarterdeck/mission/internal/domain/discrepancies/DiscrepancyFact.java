package dev.quarterdeck.mission.internal.domain.discrepancies;

import dev.quarterdeck.kernel.context.InteractionPolicy.AutonomyMode;
import dev.quarterdeck.kernel.context.InteractionPolicy.DiscrepancyPolicy;
import dev.quarterdeck.mission.internal.domain.MissionFact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A fact about a discrepancy, as it is published. */
public sealed interface DiscrepancyFact extends MissionFact {
    String discrepancyId();

    /** Somebody met an ambiguity, in this mode, by this rule. */
    record DiscrepancyDetected(
            String missionId,
            String discrepancyId,
            String participantId,
            String question,
            List<String> alternatives,
            @Nullable String preferredOption,
            @Nullable String rationale,
            boolean reversible,
            @Nullable String stepId,
            @Nullable String wpId,
            AutonomyMode autonomy,
            DiscrepancyPolicy policy)
            implements DiscrepancyFact {
        public DiscrepancyDetected {
            alternatives = List.copyOf(alternatives);
        }
    }

    /** Whoever met it settled it. */
    record AgenticDecisionTaken(
            String missionId,
            String discrepancyId,
            String participantId,
            String chosenOption,
            List<String> alternatives,
            String rationale)
            implements DiscrepancyFact {
        public AgenticDecisionTaken {
            alternatives = List.copyOf(alternatives);
        }
    }

    /** @param participantIds the agents that make decisions */
    record AgenticFeedbackRequested(
            String missionId, String discrepancyId, String decisionId, List<String> participantIds)
            implements DiscrepancyFact {
        public AgenticFeedbackRequested {
            participantIds = List.copyOf(participantIds);
        }
    }

    record AgenticFeedbackReceived(
            String missionId,
            String discrepancyId,
            String participantId,
            String chosenOption,
            @Nullable String rationale)
            implements DiscrepancyFact {}

    /** @param stepWaits whether the step is not completed before */
    record HumanFeedbackRequested(String missionId, String discrepancyId, String decisionId, boolean stepWaits)
            implements DiscrepancyFact {}

    /** @param overrules whether something else was decided before */
    record HumanFeedbackReceived(
            String missionId,
            String discrepancyId,
            String participantId,
            String chosenOption,
            @Nullable String rationale,
            boolean overrules)
            implements DiscrepancyFact {}
}
