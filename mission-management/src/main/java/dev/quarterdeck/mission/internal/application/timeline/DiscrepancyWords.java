package dev.quarterdeck.mission.internal.application.timeline;

import static dev.quarterdeck.mission.api.Timeline.Group.DECISIONS;

import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.mission.internal.domain.discrepancies.DiscrepancyFact;
import dev.quarterdeck.mission.internal.domain.discrepancies.DiscrepancyFact.AgenticDecisionTaken;
import dev.quarterdeck.mission.internal.domain.discrepancies.DiscrepancyFact.AgenticFeedbackReceived;
import dev.quarterdeck.mission.internal.domain.discrepancies.DiscrepancyFact.AgenticFeedbackRequested;
import dev.quarterdeck.mission.internal.domain.discrepancies.DiscrepancyFact.DiscrepancyDetected;
import dev.quarterdeck.mission.internal.domain.discrepancies.DiscrepancyFact.HumanFeedbackReceived;
import dev.quarterdeck.mission.internal.domain.discrepancies.DiscrepancyFact.HumanFeedbackRequested;
import java.util.stream.Collectors;

/** Words for facts about discrepancies. */
final class DiscrepancyWords {
    private DiscrepancyWords() {}

    static Told of(DiscrepancyFact fact, Names names) {
        return switch (fact) {
            case DiscrepancyDetected met -> detected(met);
            case AgenticDecisionTaken taken ->
                Told.of(
                                DECISIONS,
                                "settled the discrepancy %s: %s (of %s)",
                                taken.discrepancyId(),
                                taken.chosenOption(),
                                String.join(", ", taken.alternatives()))
                        .because(taken.rationale());
            case AgenticFeedbackRequested asked ->
                Told.of(
                        DECISIONS,
                        "had %s asked about the discrepancy %s",
                        asked.participantIds().stream().map(names::of).collect(Collectors.joining(", ")),
                        asked.discrepancyId());
            case AgenticFeedbackReceived said ->
                Told.of(DECISIONS, "answered the discrepancy %s: %s", said.discrepancyId(), said.chosenOption())
                        .because(said.rationale());
            case HumanFeedbackRequested asked ->
                Told.of(
                        DECISIONS,
                        asked.stepWaits()
                                ? "had a person asked about the discrepancy %s, for which the step waits"
                                : "had a person asked about the discrepancy %s",
                        asked.discrepancyId());
            case HumanFeedbackReceived said ->
                Told.of(
                                DECISIONS,
                                said.overrules()
                                        ? "overruled what was decided about the discrepancy %s: %s"
                                        : "answered the discrepancy %s: %s",
                                said.discrepancyId(),
                                said.chosenOption())
                        .because(said.rationale());
        };
    }

    private static Told detected(DiscrepancyDetected met) {
        var workPackage = met.wpId();
        return Told.of(DECISIONS, "met a discrepancy: %s", met.question())
                .because(met.rationale())
                .about(workPackage == null ? null : new WorkPackageId(workPackage));
    }
}
