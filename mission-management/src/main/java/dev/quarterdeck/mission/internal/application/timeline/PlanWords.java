package dev.quarterdeck.mission.internal.application.timeline;

import static dev.quarterdeck.mission.api.Timeline.Group.MISSION;
import static dev.quarterdeck.mission.api.Timeline.Group.PLANNING;
import static dev.quarterdeck.mission.internal.application.timeline.Told.counted;

import dev.quarterdeck.mission.internal.domain.plan.PlanFact;
import dev.quarterdeck.mission.internal.domain.plan.PlanFact.AnalysisRecorded;
import dev.quarterdeck.mission.internal.domain.plan.PlanFact.ArtifactDriftObserved;
import dev.quarterdeck.mission.internal.domain.plan.PlanFact.MissionFinalized;
import dev.quarterdeck.mission.internal.domain.plan.PlanFact.MissionPaused;
import dev.quarterdeck.mission.internal.domain.plan.PlanFact.MissionReopened;
import dev.quarterdeck.mission.internal.domain.plan.PlanFact.MissionStoppedOnBlocker;
import dev.quarterdeck.mission.internal.domain.plan.PlanFact.PlanRecorded;
import dev.quarterdeck.mission.internal.domain.plan.PlanFact.RetrospectiveRecorded;
import dev.quarterdeck.mission.internal.domain.plan.PlanFact.SuccessorMissionLinked;
import dev.quarterdeck.mission.internal.domain.plan.PlanFact.TasksRecorded;
import dev.quarterdeck.mission.internal.domain.plan.PlannedWork;

/** Words for facts about what is to be done, and about whether the mission goes on. */
final class PlanWords {
    private PlanWords() {}

    static Told of(PlanFact fact) {
        return switch (fact) {
            case PlanRecorded plan ->
                Told.of(PLANNING, plan.bulkEdit() ? "planned a bulk edit" : "planned the mission");
            case TasksRecorded(var _, var drafts) ->
                Told.of(PLANNING, "drafted %s", counted(drafts.size(), "work package"));
            case MissionFinalized finalized -> finalized(finalized);
            case AnalysisRecorded(var ready, var findings, var _) -> analyzed(ready, findings.size());
            case ArtifactDriftObserved(var files) -> drifted(files.size());
            case RetrospectiveRecorded(var findings, var proposals) -> lookedBack(findings.size(), proposals.size());
            case MissionPaused(var reason) ->
                Told.of(MISSION, "paused the mission").because(reason);
            case MissionStoppedOnBlocker(var reason, var blocker, var _) ->
                Told.of(MISSION, "stopped the mission on a blocker: %s", blocker)
                        .because(reason);
            case SuccessorMissionLinked(var successor) ->
                Told.of(MISSION, "goes on with mission %s in place of this one", successor);
            case MissionReopened(var reason) ->
                Told.of(MISSION, "reopened the mission").because(reason);
        };
    }

    private static Told analyzed(boolean ready, int findings) {
        var verdict = ready ? "ready" : "not ready";
        return Told.of(PLANNING, "analyzed the artifacts: %s, %s", verdict, counted(findings, "finding"));
    }

    private static Told drifted(int files) {
        return files == 0
                ? Told.of(PLANNING, "found the artifacts as they were read")
                : Told.of(PLANNING, "found that %s changed since they were read", counted(files, "file"));
    }

    private static Told lookedBack(int findings, int proposals) {
        return Told.of(PLANNING, "looked back: %s, %s", counted(findings, "finding"), counted(proposals, "proposal"));
    }

    private static Told finalized(MissionFinalized fact) {
        var packages = counted(fact.workPackages().size(), "work package");
        var lanes = counted(fact.lanes().size(), "execution lane");
        return Told.of(PLANNING, "finalized %s in %s", packages, lanes)
                .about(fact.workPackages().stream().map(PlannedWork::id).toList());
    }
}
