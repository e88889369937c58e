package dev.quarterdeck.mission.internal.domain.work;

import static dev.quarterdeck.mission.api.WorkPackageStatus.APPROVED;
import static dev.quarterdeck.mission.api.WorkPackageStatus.CLAIMED;
import static dev.quarterdeck.mission.api.WorkPackageStatus.DONE;
import static dev.quarterdeck.mission.api.WorkPackageStatus.IN_PROGRESS;
import static dev.quarterdeck.mission.api.WorkPackageStatus.PLANNED;

import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.kernel.refusal.CommonRefusal.NotFound;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.MissionStatus.Force;
import dev.quarterdeck.mission.api.MissionStatus.ReviewCycle;
import dev.quarterdeck.mission.api.MissionStatus.Start;
import dev.quarterdeck.mission.api.TransitionRefusal.EvidenceMissing;
import dev.quarterdeck.mission.api.TransitionRefusal.Missing;
import dev.quarterdeck.mission.api.WorkPackageStatus;
import dev.quarterdeck.mission.internal.domain.Projection;
import dev.quarterdeck.mission.internal.domain.Projection.WorkPackage;
import dev.quarterdeck.mission.internal.domain.work.WorkFact.Approval;
import dev.quarterdeck.mission.internal.domain.work.WorkFact.Evidence;
import dev.quarterdeck.mission.internal.domain.work.WorkFact.StatusChanged;
import dev.quarterdeck.mission.internal.domain.work.WorkFact.SubtasksCompleted;
import dev.quarterdeck.mission.internal.domain.work.WorkFact.WorkPackageForced;
import dev.quarterdeck.mission.internal.domain.work.WorkFact.WorkStarted;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The facts that starting, ticking off, forcing and integrating lead to; none where it took effect before. */
public final class Transitions {
    private Transitions() {}

    /** @throws Refused if the work package cannot be claimed by this actor now */
    public static List<WorkFact> start(Projection now, Actor actor, Start command) {
        var row = row(now, command.workPackage());
        var started = new WorkStarted(row.id(), command.base(), command.mergedHeads(), command.run());
        var holder = now.subjects().work().of(row.id()).holder();
        if (row.status() == CLAIMED && holder != null && holder.id().equals(actor.id())) {
            return List.of(started, changed(now, row, IN_PROGRESS, actor, null));
        }
        Claims.objection(now, row).ifPresent(reason -> {
            throw new Refused(reason);
        });
        return List.of(
                changed(now, row, CLAIMED, actor, null),
                started,
                changed(now, standing(row, CLAIMED), IN_PROGRESS, actor, null));
    }

    /** @throws Refused if the work package has no such subtask */
    public static List<WorkFact> complete(Projection now, WorkPackageId id, Collection<String> subtasks) {
        var row = row(now, id);
        var known = now.subjects().plan().of(row.id()).stream()
                .flatMap(planned -> planned.subtasks().stream())
                .map(subtask -> subtask.id())
                .toList();
        subtasks.stream()
                .filter(subtask -> !known.contains(subtask))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new Refused(
                            new NotFound("subtask %s of %s".formatted(unknown, id), "name one of them", known));
                });
        var done = now.subjects().work().of(id).subtasksDone();
        var added = subtasks.stream()
                .filter(subtask -> !done.contains(subtask))
                .sorted()
                .toList();
        return added.isEmpty() ? List.of() : List.of(new SubtasksCompleted(id, added));
    }

    /** @param laneOf what git says about the work's lane, where this server can look */
    public static List<WorkFact> force(
            Projection now, Actor actor, Force command, Function<Work, @Nullable LaneEvidence> laneOf) {
        var row = row(now, command.workPackage());
        if (row.status() == command.to()) {
            return List.of();
        }
        requireReason(row.id(), command.to(), command.reason());
        var lane = command.to() == APPROVED || command.to() == DONE
                ? laneOf.apply(now.subjects().work().of(row.id()))
                : null;
        var evidence = lane == null ? null : evidence(now, row.id(), lane, null);
        return List.of(
                new WorkPackageForced(row.id(), row.status(), command.to(), command.reason()),
                new StatusChanged(
                        now.mission().slug(),
                        row.id(),
                        row.status(),
                        command.to(),
                        actor.id(),
                        true,
                        command.reason(),
                        now.mission().topology().hasLanes(),
                        null,
                        evidence));
    }

    /**
     * Every approved work package is done: its commits are part of what was merged.
     *
     * @param merged what is on the target now
     */
    public static List<WorkFact> integrated(Projection now, Actor actor, LaneEvidence merged) {
        return now.workPackages().stream()
                .filter(row -> row.status() == APPROVED)
                .<WorkFact>map(row -> judged(now, row, DONE, actor, reference(now, row.id()), merged))
                .toList();
    }

    /** @throws Refused if there is none of that id */
    public static WorkPackage row(Projection now, WorkPackageId id) {
        return now.workPackages().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused(new NotFound(
                        "work package " + id,
                        "qd status",
                        now.workPackages().stream().map(row -> row.id().value()).toList())));
    }

    static StatusChanged changed(
            Projection now, WorkPackage row, WorkPackageStatus to, Actor actor, @Nullable String reason) {
        var reviewed = row.status() == APPROVED && (to == PLANNED || to == IN_PROGRESS);
        return new StatusChanged(
                now.mission().slug(),
                row.id(),
                row.status(),
                to,
                actor.id(),
                false,
                reason,
                now.mission().topology().hasLanes(),
                reviewed ? reason : null,
                null);
    }

    /** A move that rests on a review. */
    static StatusChanged judged(
            Projection now,
            WorkPackage row,
            WorkPackageStatus to,
            Actor actor,
            String reference,
            @Nullable LaneEvidence lane) {
        var reviewer = now.subjects().work().lastReviewOf(row.id());
        var by = to == DONE && reviewer.isPresent() ? reviewer.get().reviewer() : actor;
        var evidence = lane == null ? null : evidence(now, row.id(), lane, new Approval(by.id(), reference));
        return new StatusChanged(
                now.mission().slug(),
                row.id(),
                row.status(),
                to,
                actor.id(),
                false,
                null,
                now.mission().topology().hasLanes(),
                reference,
                evidence);
    }

    static WorkPackage standing(WorkPackage row, WorkPackageStatus status) {
        return new WorkPackage(
                row.id(),
                row.title(),
                status,
                row.actor(),
                row.lastTransitionAt(),
                row.forceCount(),
                row.lane(),
                row.priority());
    }

    static void requireReason(WorkPackageId id, WorkPackageStatus to, @Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            var missing = new Missing("nobody said why", "give the reason: --reason TEXT");
            throw new Refused(new EvidenceMissing(id, to, List.of(missing)));
        }
    }

    private static String reference(Projection now, WorkPackageId id) {
        return now.subjects()
                .work()
                .lastReviewOf(id)
                .map(ReviewCycle::reference)
                .orElse("");
    }

    private static Evidence evidence(Projection now, WorkPackageId id, LaneEvidence lane, @Nullable Approval approval) {
        var verification = new Handover(now, id, lane).verification();
        return new Evidence(now.mission().repository(), lane.branch(), lane.head(), verification, approval);
    }
}
