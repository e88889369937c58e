package dev.quarterdeck.mission.internal.adapter.jooq;

import dev.quarterdeck.mission.internal.domain.discrepancies.DiscrepancyFact;
import dev.quarterdeck.mission.internal.domain.discrepancies.DiscrepancyFact.AgenticDecisionTaken;
import dev.quarterdeck.mission.internal.domain.discrepancies.DiscrepancyFact.AgenticFeedbackReceived;
import dev.quarterdeck.mission.internal.domain.discrepancies.DiscrepancyFact.AgenticFeedbackRequested;
import dev.quarterdeck.mission.internal.domain.discrepancies.DiscrepancyFact.DiscrepancyDetected;
import dev.quarterdeck.mission.internal.domain.discrepancies.DiscrepancyFact.HumanFeedbackReceived;
import dev.quarterdeck.mission.internal.domain.discrepancies.DiscrepancyFact.HumanFeedbackRequested;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The stored form of facts about discrepancies: the facts themselves, as they are published. */
final class DiscrepancyFormat {
    private static final String DISCREPANCY_DETECTED = "DiscrepancyDetected";
    private static final String AGENTIC_DECISION_TAKEN = "AgenticDecisionTaken";
    private static final String AGENTIC_FEEDBACK_REQUESTED = "AgenticFeedbackRequested";
    private static final String AGENTIC_FEEDBACK_RECEIVED = "AgenticFeedbackReceived";
    private static final String HUMAN_FEEDBACK_REQUESTED = "HumanFeedbackRequested";
    private static final String HUMAN_FEEDBACK_RECEIVED = "HumanFeedbackReceived";
    private static final Set<String> TYPES = Set.of(
            DISCREPANCY_DETECTED,
            AGENTIC_DECISION_TAKEN,
            AGENTIC_FEEDBACK_REQUESTED,
            AGENTIC_FEEDBACK_RECEIVED,
            HUMAN_FEEDBACK_REQUESTED,
            HUMAN_FEEDBACK_RECEIVED);

    private DiscrepancyFormat() {}

    static boolean knows(String type) {
        return TYPES.contains(type);
    }

    static String typeOf(DiscrepancyFact fact) {
        return switch (fact) {
            case DiscrepancyDetected _ -> DISCREPANCY_DETECTED;
            case AgenticDecisionTaken _ -> AGENTIC_DECISION_TAKEN;
            case AgenticFeedbackRequested _ -> AGENTIC_FEEDBACK_REQUESTED;
            case AgenticFeedbackReceived _ -> AGENTIC_FEEDBACK_RECEIVED;
            case HumanFeedbackRequested _ -> HUMAN_FEEDBACK_REQUESTED;
            case HumanFeedbackReceived _ -> HUMAN_FEEDBACK_RECEIVED;
        };
    }

    static DiscrepancyFact read(String type, JsonNode payload) {
        return ContractJson.MAPPER.treeToValue(payload, classOf(type));
    }

    private static Class<? extends DiscrepancyFact> classOf(String type) {
        return switch (type) {
            case DISCREPANCY_DETECTED -> DiscrepancyDetected.class;
            case AGENTIC_DECISION_TAKEN -> AgenticDecisionTaken.class;
            case AGENTIC_FEEDBACK_REQUESTED -> AgenticFeedbackRequested.class;
            case AGENTIC_FEEDBACK_RECEIVED -> AgenticFeedbackReceived.class;
            case HUMAN_FEEDBACK_REQUESTED -> HumanFeedbackRequested.class;
            case HUMAN_FEEDBACK_RECEIVED -> HumanFeedbackReceived.class;
            default -> throw new IllegalArgumentException(type);
        };
    }
}
