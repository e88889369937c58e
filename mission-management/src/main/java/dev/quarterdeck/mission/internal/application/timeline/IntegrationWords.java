package dev.quarterdeck.mission.internal.application.timeline;

import static dev.quarterdeck.mission.api.Timeline.Group.INTEGRATION;
import static dev.quarterdeck.mission.internal.application.timeline.Told.counted;

import dev.quarterdeck.mission.api.Integrations.Integrated;
import dev.quarterdeck.mission.api.Integrations.Merge;
import dev.quarterdeck.mission.api.MergeOutcomes.Push;
import dev.quarterdeck.mission.internal.domain.integration.IntegrationFact;
import dev.quarterdeck.mission.internal.domain.integration.IntegrationFact.MergeAborted;
import dev.quarterdeck.mission.internal.domain.integration.IntegrationFact.MergeStarted;
import dev.quarterdeck.mission.internal.domain.integration.IntegrationFact.MissionAccepted;
import dev.quarterdeck.mission.internal.domain.integration.IntegrationFact.MissionMerged;
import dev.quarterdeck.mission.internal.domain.integration.IntegrationFact.PushRecorded;

/** Words for facts about the way to the target. */
final class IntegrationWords {
    private IntegrationWords() {}

    static Told of(IntegrationFact fact) {
        return switch (fact) {
            case MissionAccepted(var acceptance) ->
                Told.of(
                        INTEGRATION,
                        "accepted the mission on %s and %s",
                        counted(acceptance.checks().size(), "check"),
                        criteria(acceptance.criteria().size()));
            case MergeStarted(var merge) -> merging(merge);
            case MergeAborted(var _, var code, var why) ->
                Told.of(INTEGRATION, "gave the merge up: %s", code).because(why);
            case MissionMerged _ -> Told.of(INTEGRATION, "merged the mission");
            case PushRecorded(var _, var push) -> pushed(push);
        };
    }

    private static Told merging(Merge merge) {
        var packages =
                merge.workPackages().stream().map(Integrated::workPackage).toList();
        return Told.of(
                        INTEGRATION,
                        "began to merge %s into %s",
                        counted(packages.size(), "work package"),
                        merge.target())
                .about(packages);
    }

    private static String criteria(int number) {
        return number == 1 ? "1 acceptance criterion" : "%d acceptance criteria".formatted(number);
    }

    private static Told pushed(Push push) {
        return push.failure() == null
                ? Told.of(INTEGRATION, "pushed %s to %s", push.branch(), push.remote())
                : Told.of(INTEGRATION, "could not push %s to %s", push.branch(), push.remote())
                        .because(push.failure());
    }
}
