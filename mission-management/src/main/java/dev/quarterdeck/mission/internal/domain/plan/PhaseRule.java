package dev.quarterdeck.mission.internal.domain.plan;

import dev.quarterdeck.mission.api.Phase;
import dev.quarterdeck.mission.api.WorkPackageStatus;
import dev.quarterdeck.mission.internal.domain.Projection;
import dev.quarterdeck.mission.internal.domain.Projection.WorkPackage;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Where a mission stands, by everything else that is known of it: the first phase that holds. */
public final class PhaseRule {
    private static final Set<WorkPackageStatus> AGREED =
            EnumSet.of(WorkPackageStatus.APPROVED, WorkPackageStatus.DONE, WorkPackageStatus.CANCELED);
    private static final Set<WorkPackageStatus> WORKED_ON =
            EnumSet.of(WorkPackageStatus.CLAIMED, WorkPackageStatus.IN_PROGRESS, WorkPackageStatus.BLOCKED);
    private static final Set<WorkPackageStatus> UNTOUCHED =
            EnumSet.of(WorkPackageStatus.PLANNED, WorkPackageStatus.CANCELED);

    private PhaseRule() {}

    /** The same with its phase as everything else has it. */
    public static Projection applied(Projection now) {
        var mission = now.mission();
        // Which end it came to is a fact, not a consequence.
        return mission.active() ? now.with(mission.in(of(now), true)) : now;
    }

    private static Phase of(Projection now) {
        var plan = now.subjects().plan();
        var statuses = now.workPackages().stream().map(WorkPackage::status).collect(Collectors.toSet());
        if (plan.isPaused()) {
            return Phase.PAUSED;
        }
        if (now.subjects().integration().acceptance() != null) {
            return Phase.INTEGRATING;
        }
        var begun = !UNTOUCHED.containsAll(statuses) || (!statuses.isEmpty() && AGREED.containsAll(statuses));
        return begun ? during(statuses) : before(plan);
    }

    private static Phase during(Set<WorkPackageStatus> statuses) {
        if (AGREED.containsAll(statuses)) {
            return Phase.ACCEPTING;
        }
        var worked = statuses.contains(WorkPackageStatus.PLANNED)
                || statuses.stream().anyMatch(WORKED_ON::contains);
        return worked ? Phase.IMPLEMENTING : Phase.REVIEWING;
    }

    private static Phase before(PlanState plan) {
        if (plan.isFinalized()) {
            return Phase.READY;
        }
        if (plan.isPlanned()) {
            return Phase.TASKING;
        }
        return plan.specified() ? Phase.PLANNING : Phase.SPECIFYING;
    }
}
