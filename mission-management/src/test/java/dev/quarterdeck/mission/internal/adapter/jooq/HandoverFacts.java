package dev.quarterdeck.mission.internal.adapter.jooq;

import dev.quarterdeck.kernel.context.InteractionPolicy.AutonomyMode;
import dev.quarterdeck.kernel.context.InteractionPolicy.DiscrepancyPolicy;
import dev.quarterdeck.mission.internal.domain.MissionFact;
import dev.quarterdeck.mission.internal.domain.discrepancies.DiscrepancyFact.AgenticDecisionTaken;
import dev.quarterdeck.mission.internal.domain.discrepancies.DiscrepancyFact.AgenticFeedbackReceived;
import dev.quarterdeck.mission.internal.domain.discrepancies.DiscrepancyFact.AgenticFeedbackRequested;
import dev.quarterdeck.mission.internal.domain.discrepancies.DiscrepancyFact.DiscrepancyDetected;
import dev.quarterdeck.mission.internal.domain.discrepancies.DiscrepancyFact.HumanFeedbackReceived;
import dev.quarterdeck.mission.internal.domain.discrepancies.DiscrepancyFact.HumanFeedbackRequested;
import dev.quarterdeck.mission.internal.domain.handovers.HandoverFact.RoleSwitchAccepted;
import dev.quarterdeck.mission.internal.domain.handovers.HandoverFact.RoleSwitchCompleted;
import dev.quarterdeck.mission.internal.domain.handovers.HandoverFact.RoleSwitchPostponed;
import dev.quarterdeck.mission.internal.domain.handovers.HandoverFact.RoleSwitchRegistered;
import dev.quarterdeck.mission.internal.domain.handovers.HandoverFact.RoleSwitchRequested;
import java.util.List;
import java.util.stream.Stream;

/** One of every fact about role switches and discrepancies. */
final class HandoverFacts {
    private static final String MISSION = "01K9ZZM10000000000000000AA";
    private static final String SWITCH = "01K9ZZ0000000000000000RSWA";
    private static final String DISCREPANCY = "01K9ZZ0000000000000000DSCA";
    private static final String DECISION = "01K9ZZ0000000000000000RQTA";

    private HandoverFacts() {}

    static Stream<MissionFact> all() {
        return Stream.of(
                new RoleSwitchRequested(MISSION, SWITCH, "ana", "ben", "WP01", null, null, "off to lunch"),
                new RoleSwitchAccepted(MISSION, SWITCH, "ben"),
                new RoleSwitchRegistered(MISSION, SWITCH),
                new RoleSwitchPostponed(MISSION, SWITCH, "WP01"),
                new RoleSwitchCompleted(MISSION, SWITCH),
                new DiscrepancyDetected(
                        MISSION,
                        DISCREPANCY,
                        "ana",
                        "Which unit?",
                        List.of("gram", "ounce"),
                        "gram",
                        "as before",
                        true,
                        "implement",
                        "WP01",
                        AutonomyMode.FULL_AUTO,
                        DiscrepancyPolicy.AGENT),
                new AgenticDecisionTaken(MISSION, DISCREPANCY, "ana", "gram", List.of("gram", "ounce"), "as before"),
                new AgenticFeedbackRequested(MISSION, DISCREPANCY, DECISION, List.of("agent-1")),
                new AgenticFeedbackReceived(MISSION, DISCREPANCY, "agent-1", "ounce", "the spec says so"),
                new HumanFeedbackRequested(MISSION, DISCREPANCY, DECISION, true),
                new HumanFeedbackReceived(MISSION, DISCREPANCY, "ben", "gram", "the customer said so", true));
    }
}
