package dev.quarterdeck.mission.internal.domain.work;

import static dev.quarterdeck.mission.api.WorkPackageStatus.APPROVED;
import static dev.quarterdeck.mission.api.WorkPackageStatus.BLOCKED;
import static dev.quarterdeck.mission.api.WorkPackageStatus.CLAIMED;
import static dev.quarterdeck.mission.api.WorkPackageStatus.DONE;
import static dev.quarterdeck.mission.api.WorkPackageStatus.FOR_REVIEW;
import static dev.quarterdeck.mission.api.WorkPackageStatus.IN_PROGRESS;
import static dev.quarterdeck.mission.api.WorkPackageStatus.IN_REVIEW;
import static dev.quarterdeck.mission.api.WorkPackageStatus.PLANNED;

import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.mission.api.Predecessor;
import dev.quarterdeck.mission.api.TransitionRefusal;
import dev.quarterdeck.mission.api.TransitionRefusal.DependenciesNotSatisfied;
import dev.quarterdeck.mission.api.TransitionRefusal.LaneBusy;
import dev.quarterdeck.mission.api.TransitionRefusal.LanesMissing;
import dev.quarterdeck.mission.api.TransitionRefusal.TransitionRejected;
import dev.quarterdeck.mission.api.TransitionRefusal.WorkPackageAlreadyClaimed;
import dev.quarterdeck.mission.api.WorkPackageStatus;
import dev.quarterdeck.mission.internal.domain.Projection;
import dev.quarterdeck.mission.internal.domain.Projection.WorkPackage;
import dev.quarterdeck.mission.internal.domain.plan.PlannedWork;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which work packages may be claimed, and in what order they are offered. */
public final class Claims {
    private static final Set<WorkPackageStatus> READY_TO_BUILD_ON = EnumSet.of(APPROVED, DONE);
    private static final Set<WorkPackageStatus> IN_THE_LANE =
            EnumSet.of(CLAIMED, IN_PROGRESS, FOR_REVIEW, IN_REVIEW, BLOCKED);

    private Claims() {}

    /** Why a work package cannot be claimed now; empty when it can. */
    public static Optional<TransitionRefusal> objection(Projection now, WorkPackage row) {
        if (row.status() != PLANNED) {
            return Optional.of(gone(now, row));
        }
        var planned = now.subjects().plan().of(row.id());
        if (planned.isEmpty()) {
            return Optional.of(new LanesMissing(row.id()));
        }
        return Optional.<TransitionRefusal>empty()
                .or(() -> unmet(now, planned.get()))
                .or(() -> busy(now, planned.get(), IN_THE_LANE));
    }

    /** Every work package in the order of their dependencies, then by priority, then by id. */
    public static List<WorkPackage> inOfferOrder(Projection now) {
        var left = new ArrayList<>(now.workPackages());
        left.sort(Comparator.comparingInt(WorkPackage::priority).thenComparing(WorkPackage::id));
        var ordered = new ArrayList<WorkPackage>();
        var placed = new HashSet<WorkPackageId>();
        while (!left.isEmpty()) {
            var next = left.stream()
                    .filter(row -> left.stream().noneMatch(other -> dependsOn(now, row, other)))
                    .findFirst()
                    .orElseGet(left::getFirst);
            left.remove(next);
            if (placed.add(next.id())) {
                ordered.add(next);
            }
        }
        return ordered;
    }

    /** Another work package that is in the same lane, in one of these statuses. */
    static Optional<TransitionRefusal> busy(Projection now, PlannedWork planned, Set<WorkPackageStatus> statuses) {
        return now.workPackages().stream()
                .filter(other -> !other.id().equals(planned.id()) && statuses.contains(other.status()))
                .filter(other -> now.subjects()
                        .plan()
                        .of(other.id())
                        .map(PlannedWork::lane)
                        .filter(planned.lane()::equals)
                        .isPresent())
                .findFirst()
                .map(other -> new LaneBusy(planned.id(), planned.lane(), other.id(), other.status()));
    }

    private static boolean dependsOn(Projection now, WorkPackage row, WorkPackage other) {
        return now.subjects()
                .plan()
                .of(row.id())
                .filter(planned -> planned.dependencies().contains(other.id()))
                .isPresent();
    }

    private static TransitionRefusal gone(Projection now, WorkPackage row) {
        if (IN_THE_LANE.contains(row.status())) {
            var holder = now.subjects().work().of(row.id()).implementer();
            return new WorkPackageAlreadyClaimed(
                    row.id(), row.status(), holder == null ? row.actor() : holder.displayName());
        }
        return new TransitionRejected(row.id(), row.status(), CLAIMED, "there is nothing to do", "qd next", List.of());
    }

    private static Optional<TransitionRefusal> unmet(Projection now, PlannedWork planned) {
        var open = planned.dependencies().stream()
                .flatMap(
                        id -> now.workPackages().stream().filter(row -> row.id().equals(id)))
                .filter(row -> !READY_TO_BUILD_ON.contains(row.status()))
                .map(row -> new Predecessor(row.id(), lane(now, row.id()), row.status()))
                .toList();
        return open.isEmpty() ? Optional.empty() : Optional.of(new DependenciesNotSatisfied(planned.id(), open));
    }

    private static String lane(Projection now, WorkPackageId id) {
        return now.subjects().plan().of(id).map(PlannedWork::lane).orElse("-");
    }
}
