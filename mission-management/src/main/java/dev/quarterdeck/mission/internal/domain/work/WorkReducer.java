package dev.quarterdeck.mission.internal.domain.work;

import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.mission.api.MissionStatus.ForcedMove;
import dev.quarterdeck.mission.api.MissionStatus.ReviewCycle;
import dev.quarterdeck.mission.api.WorkPackageStatus;
import dev.quarterdeck.mission.internal.domain.Projection;
import dev.quarterdeck.mission.internal.domain.Projection.WorkPackage;
import dev.quarterdeck.mission.internal.domain.work.WorkFact.ReviewRecorded;
import dev.quarterdeck.mission.internal.domain.work.WorkFact.ReviewStarted;
import dev.quarterdeck.mission.internal.domain.work.WorkFact.StatusChanged;
import dev.quarterdeck.mission.internal.domain.work.WorkFact.SubtasksCompleted;
import dev.quarterdeck.mission.internal.domain.work.WorkFact.TestRunRecorded;
import dev.quarterdeck.mission.internal.domain.work.WorkFact.WorkPackageForced;
import dev.quarterdeck.mission.internal.domain.work.WorkFact.WorkStarted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What facts about work packages mean. */
public final class WorkReducer {
    private WorkReducer() {}

    /** @param now absent before the first fact; a fact that finds no mission then has no meaning */
    public static @Nullable Projection apply(@Nullable Projection now, WorkFact fact, Actor actor, Instant at) {
        return now == null ? null : applied(now, fact, actor, at);
    }

    private static Projection applied(Projection now, WorkFact fact, Actor actor, Instant at) {
        var work = now.subjects().work();
        return switch (fact) {
            case StatusChanged changed -> moved(now, changed, actor, at);
            case WorkStarted started -> with(now, work.with(started.workPackage(), each -> each.begun(actor, started)));
            case SubtasksCompleted(var id, var subtasks) ->
                with(now, work.with(id, each -> each.with(union(each.subtasksDone(), subtasks))));
            case TestRunRecorded(var run) -> with(now, work.with(run));
            case ReviewStarted(var id, var head) -> with(now, work.with(id, each -> each.reviewing(head)));
            case ReviewRecorded review -> with(now, reviewed(work, review, actor, at));
            case WorkPackageForced forced -> forced(now, forced, actor, at);
        };
    }

    private static Projection moved(Projection now, StatusChanged changed, Actor actor, Instant at) {
        var id = changed.workPackage();
        var work = now.subjects().work().with(id, each -> moved(each, changed.to(), actor));
        var rows = rows(
                now,
                id,
                row -> new WorkPackage(
                        row.id(),
                        row.title(),
                        changed.to(),
                        actor.displayName(),
                        at,
                        row.forceCount(),
                        row.lane(),
                        row.priority()));
        return with(now.with(rows), work);
    }

    private static Work moved(Work work, WorkPackageStatus to, Actor actor) {
        return switch (to) {
            case PLANNED -> work.heldBy(null).reviewing(null);
            case CLAIMED -> work.heldBy(actor).reviewing(null);
            case IN_REVIEW -> work;
            case IN_PROGRESS, FOR_REVIEW, APPROVED, DONE, BLOCKED, CANCELED -> work.reviewing(null);
        };
    }

    private static WorkState reviewed(WorkState work, ReviewRecorded review, Actor actor, Instant at) {
        var id = review.workPackage();
        var cycle = new ReviewCycle(
                id,
                work.reviewsOf(id).size() + 1,
                review.verdict(),
                actor,
                review.selfReview(),
                review.head(),
                review.findings(),
                review.reference(),
                at);
        return work.with(id, each -> each.reviewed(review.head())).with(cycle);
    }

    private static Projection forced(Projection now, WorkPackageForced forced, Actor actor, Instant at) {
        var move = new ForcedMove(forced.workPackage(), forced.from(), forced.to(), actor, forced.reason(), at);
        var rows = rows(
                now,
                forced.workPackage(),
                row -> new WorkPackage(
                        row.id(),
                        row.title(),
                        row.status(),
                        row.actor(),
                        row.lastTransitionAt(),
                        row.forceCount() + 1,
                        row.lane(),
                        row.priority()));
        return with(now.with(rows), now.subjects().work().with(move));
    }

    private static Projection with(Projection now, WorkState work) {
        return now.with(now.subjects().with(work));
    }

    private static List<WorkPackage> rows(Projection now, WorkPackageId id, UnaryOperator<WorkPackage> change) {
        return now.workPackages().stream()
                .map(row -> row.id().equals(id) ? change.apply(row) : row)
                .toList();
    }

    private static List<String> union(List<String> before, List<String> added) {
        var all = new TreeSet<>(before);
        all.addAll(added);
        return new ArrayList<>(all);
    }
}
