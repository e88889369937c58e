package dev.quarterdeck.mission.internal.domain.plan;

import dev.quarterdeck.mission.api.Phase;
import dev.quarterdeck.mission.api.WorkPackageStatus;
import dev.quarterdeck.mission.internal.domain.Projection;
import dev.quarterdeck.mission.internal.domain.Projection.WorkPackage;
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
import dev.quarterdeck.mission.internal.domain.plan.PlanState.Stop;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What the facts of planning mean. */
public final class PlanReducer {
    private PlanReducer() {}

    /** @param now absent before the first fact; a fact that finds no mission then has no meaning */
    public static @Nullable Projection apply(@Nullable Projection now, PlanFact fact) {
        return now == null ? null : of(now, fact);
    }

    private static Projection of(Projection now, PlanFact fact) {
        return switch (fact) {
            case PlanRecorded(var files, var bulkEdit, var renames) ->
                plan(now, plan -> plan.read(files, bulkEdit, renames, plan.drafts()));
            case TasksRecorded(var files, var drafts) ->
                plan(now, plan -> plan.read(files, plan.bulkEdit(), plan.renames(), drafts));
            case MissionFinalized finalized -> finalized(now, finalized);
            case AnalysisRecorded analysis -> plan(now, plan -> plan.analyzed(analysis));
            case ArtifactDriftObserved(var files) -> plan(now, plan -> plan.drifting(files));
            case RetrospectiveRecorded learned -> plan(now, plan -> plan.lookedBack(learned));
            case MissionPaused(var reason) -> stopped(now, new Stop(true, reason, null, null));
            case MissionStoppedOnBlocker(var reason, var blocker, var _) ->
                stopped(now, new Stop(true, reason, blocker, null));
            case SuccessorMissionLinked linked -> succeeded(now, linked);
            case MissionReopened(var reason) -> reopened(now, reason);
        };
    }

    private static Projection plan(Projection now, UnaryOperator<PlanState> change) {
        return now.with(now.subjects().with(change.apply(now.subjects().plan())));
    }

    private static Projection stopped(Projection now, Stop stop) {
        return plan(now, plan -> plan.stopped(stop));
    }

    private static Projection succeeded(Projection now, SuccessorMissionLinked linked) {
        var stop = now.subjects().plan().stop();
        return stop == null
                ? now
                : stopped(now, new Stop(stop.holds(), stop.reason(), stop.blocker(), linked.successor()));
    }

    private static Projection reopened(Projection now, String reason) {
        var stop = now.subjects().plan().stop();
        var successor = stop == null ? null : stop.successor();
        // What phase it is in again follows from everything else.
        var again = stopped(now, new Stop(false, reason, null, successor));
        var subjects = again.subjects();
        return again.with(subjects.with(subjects.integration().reopened()))
                .with(now.mission().in(Phase.SPECIFYING, true));
    }

    private static Projection finalized(Projection now, MissionFinalized fact) {
        var workPackages = fact.workPackages().stream()
                .map(planned -> workPackage(now, planned))
                .toList();
        var subjects = now.subjects().with(fact.rules());
        return now.with(workPackages).with(subjects.with(subjects.plan().finalized(fact)));
    }

    private static WorkPackage workPackage(Projection now, PlannedWork planned) {
        return now.workPackages().stream()
                .filter(known -> known.id().equals(planned.id()))
                .findFirst()
                .map(known -> new WorkPackage(
                        planned.id(),
                        planned.title(),
                        known.status(),
                        known.actor(),
                        known.lastTransitionAt(),
                        known.forceCount(),
                        planned.lane(),
                        planned.priority()))
                .orElseGet(() -> new WorkPackage(
                        planned.id(),
                        planned.title(),
                        WorkPackageStatus.PLANNED,
                        null,
                        null,
                        0,
                        planned.lane(),
                        planned.priority()));
    }
}
