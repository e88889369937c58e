package dev.quarterdeck.execution.internal.domain.run;

import dev.quarterdeck.execution.internal.domain.run.Outlook.Offer;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.mission.api.MissionPlans.PlannedWorkPackage;
import dev.quarterdeck.mission.api.WorkPackageStatus;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the caller has in hand already: it is given again, so that whoever was interrupted finds the way back. */
final class InHand {
    private InHand() {}

    static Optional<Offer> of(Situation now, List<RunStep> steps) {
        var packages = now.workPackages().stream()
                .filter(one -> isWanted(now, one.id()))
                .flatMap(one -> steps.stream()
                        .filter(step -> now.isWished(step) && holds(now, step, one))
                        .map(step -> new Offer(step, one.id(), true)));
        var others = steps.stream()
                .filter(step -> now.wanted() == null && now.isWished(step))
                .filter(step -> !step.perWorkPackage() && !now.isDone(step))
                .filter(step -> isOpen(now, step, null))
                .map(step -> new Offer(step, null, true));
        return Stream.concat(packages, others).findFirst();
    }

    private static boolean holds(Situation now, RunStep step, PlannedWorkPackage one) {
        return switch (one.status()) {
            case CLAIMED, IN_PROGRESS ->
                RunStep.IMPLEMENT.equals(step.surface())
                        && now.isCallers(one.implementer())
                        && now.open(step.id(), one.id())
                                .filter(open -> open.obstacle() != null)
                                .isEmpty();
            case FOR_REVIEW, IN_REVIEW -> RunStep.REVIEW.equals(step.surface()) && isOpen(now, step, one.id());
            case PLANNED, APPROVED, DONE, BLOCKED, CANCELED -> false;
        };
    }

    private static boolean isOpen(Situation now, RunStep step, @Nullable WorkPackageId workPackage) {
        return now.open(step.id(), workPackage)
                .filter(open -> open.obstacle() == null && now.isCallers(open.holder()))
                .isPresent();
    }

    static boolean isOccupied(PlannedWorkPackage one) {
        return one.status() == WorkPackageStatus.CLAIMED || one.status() == WorkPackageStatus.IN_PROGRESS;
    }

    static boolean isWanted(Situation now, WorkPackageId workPackage) {
        return now.wanted() == null || Objects.equals(now.wanted(), workPackage);
    }
}
