package dev.quarterdeck.mission.internal.application.timeline;

import static dev.quarterdeck.mission.api.Timeline.Group.ARTIFACTS;
import static dev.quarterdeck.mission.api.Timeline.Group.MISSION;
import static dev.quarterdeck.mission.api.Timeline.Group.PLANNING;

import dev.quarterdeck.mission.internal.domain.artifact.ArtifactFact;
import dev.quarterdeck.mission.internal.domain.artifact.ArtifactFact.ArtifactCommitFailed;
import dev.quarterdeck.mission.internal.domain.artifact.ArtifactFact.ArtifactCommitted;
import dev.quarterdeck.mission.internal.domain.lifecycle.LifecycleFact;
import dev.quarterdeck.mission.internal.domain.lifecycle.LifecycleFact.MissionCanceled;
import dev.quarterdeck.mission.internal.domain.lifecycle.LifecycleFact.MissionCompleted;
import dev.quarterdeck.mission.internal.domain.lifecycle.LifecycleFact.MissionCreated;
import dev.quarterdeck.mission.internal.domain.lifecycle.LifecycleFact.PlanningCommitRecorded;

/** Words for facts about the mission as a whole and about its files. */
final class MissionWords {
    private MissionWords() {}

    static Told of(LifecycleFact fact) {
        return switch (fact) {
            case MissionCreated created ->
                Told.of(MISSION, "specified the mission %s: %s", created.slug(), created.title())
                        .because(created.purpose());
            case PlanningCommitRecorded(var commit) -> Told.of(PLANNING, "recorded the planning commit %s", commit);
            case MissionCompleted() -> Told.of(MISSION, "completed the mission");
            case MissionCanceled(var reason) ->
                Told.of(MISSION, "canceled the mission").because(reason);
        };
    }

    static Told of(ArtifactFact fact) {
        return switch (fact) {
            case ArtifactCommitted(var branch, var commit) ->
                Told.of(ARTIFACTS, "committed artifacts to %s as %s", branch, commit);
            case ArtifactCommitFailed(var branch, var code, var why) ->
                Told.of(ARTIFACTS, "could not commit artifacts to %s: %s", branch, code)
                        .because(why);
        };
    }
}
