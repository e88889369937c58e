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
import org.jspecify.annotations.Nullable;

/** Words for facts about discrepancies. */
final class DiscrepancyWords {
    private DiscrepancyWords() {}

    static Told of(DiscrepancyFact fact, Names names) {
        return switch (fact) {
            case DiscrepancyDetected met -> detected(met);
            case AgenticDecisionTaken taken -> settled(taken);
            case AgenticFeedbackRequested asked -> {
                var whom = asked.participantIds().stream().map(names::of).collect(Collectors.joining(", "));
                yield Told.of(DECISIONS, "had %s asked about the discrepancy %s", whom, asked.discrepancyId());
            }
            case AgenticFeedbackReceived said -> answered(said.discrepancyId(), said.chosenOption(), said.rationale());
            case HumanFeedbackRequested asked ->
                Told.of(
                        DECISIONS,
                        asked.stepWaits()
                                ? "had a person asked about the discrepancy %s, for which the step waits"
                                : "had a person asked about the discrepancy %s",
                        asked.discrepancyId());
            case HumanFeedbackReceived said
            when said.overrules() ->
                Told.of(
                                DECISIONS,
                                "overruled what was decided about the discrepancy %s: %s",
                                said.discrepancyId(),
                                said.chosenOption())
                        .because(said.rationale());
            case HumanFeedbackReceived said -> answered(said.discrepancyId(), said.chosenOption(), said.rationale());
        };
    }

    private static Told settled(AgenticDecisionTaken taken) {
        return Told.of(
                        DECISIONS,
                        "settled the discrepancy %s: %s (of %s)",
                        taken.discrepancyId(),
                        taken.chosenOption(),
                        String.join(", ", taken.alternatives()))
                .because(taken.rationale());
    }

    private static Told answered(String discrepancy, String option, @Nullable String rationale) {
        return Told.of(DECISIONS, "answered the discrepancy %s: %s", discrepancy, option)
                .because(rationale);
    }

    private static Told detected(DiscrepancyDetected met) {
        var workPackage = met.wpId();
        return Told.of(DECISIONS, "met a discrepancy: %s", met.question())
                .because(met.rationale())
                .about(workPackage == null ? null : new WorkPackageId(workPackage));
    }
}
