package dev.quarterdeck.execution.internal.application.work;

import dev.quarterdeck.execution.api.Work.Implement;
import dev.quarterdeck.execution.api.Work.Started;
import dev.quarterdeck.execution.internal.application.context.WorkPackageContexts;
import dev.quarterdeck.execution.internal.application.lane.LaneMerges;
import dev.quarterdeck.execution.internal.application.lane.LanePlan;
import dev.quarterdeck.execution.internal.application.lane.LaneSite;
import dev.quarterdeck.execution.internal.application.lane.MissionLocks;
import dev.quarterdeck.execution.internal.application.worktree.LaneWorktrees;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.MissionPlans;
import dev.quarterdeck.mission.api.MissionPlans.PlannedWorkPackage;
import dev.quarterdeck.mission.api.MissionStatus;
import dev.quarterdeck.mission.api.MissionStatus.Start;
import dev.quarterdeck.mission.api.WorkPackageStatus;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Makes a work package's lane ready and starts the work in it. */
@Component
class LaneStarts {
    static final Set<WorkPackageStatus> UNDER_WAY =
            EnumSet.of(WorkPackageStatus.CLAIMED, WorkPackageStatus.IN_PROGRESS);

    private final WorkPackageContexts contexts;
    private final MissionPlans plans;
    private final MissionStatus status;
    private final LanesManifest manifest;
    private final LaneWorktrees worktrees;
    private final Dependencies dependencies;
    private final LaneMerges merges;
    private final MissionLocks locks;

    LaneStarts(
            WorkPackageContexts contexts,
            MissionPlans plans,
            MissionStatus status,
            LanesManifest manifest,
            LaneWorktrees worktrees,
            Dependencies dependencies,
            LaneMerges merges,
            MissionLocks locks) {
        this.contexts = contexts;
        this.plans = plans;
        this.status = status;
        this.manifest = manifest;
        this.worktrees = worktrees;
        this.dependencies = dependencies;
        this.merges = merges;
        this.locks = locks;
    }

    /** @throws Refused if the lane cannot be made ready, or somebody else was quicker */
    Started start(WriteContext context, WorkPackageId workPackage, Implement command) {
        return locks.alone(context.identity().mission(), () -> {
            var plan = LanePlan.of(context.read(), plans.of(context.read()));
            var planned = plan.workPackage(workPackage);
            manifest.require(LaneSite.of(contexts.about(context, workPackage)), plan, planned);
            // Before anything moves; the claim itself looks again, in its transaction.
            status.requireReady(context.read(), workPackage);
            var lane = prepared(context, planned);
            var directory = lane.checkout(workPackage);
            var taken = dependencies.take(lane, plan, planned);
            var moved = status.start(
                    lane.context(),
                    new Start(workPackage, taken.base(), taken.heads(), command.run(), command.idempotencyKey()));
            return new Started(workPackage, planned.lane(), directory, lane.branch(), taken.base(), moved.version());
        });
    }

    /** Work that was taken up before; while it is under way its worktree is put back where it was removed. */
    Started resume(WriteContext context, PlannedWorkPackage planned) {
        var underWay = UNDER_WAY.contains(planned.status());
        var lane = underWay ? prepared(context, planned) : LaneSite.of(contexts.about(context, planned.id()));
        var base = planned.base();
        return new Started(
                planned.id(),
                planned.lane(),
                underWay
                        ? lane.checkout(planned.id())
                        : Objects.requireNonNullElse(lane.worktree(), lane.primaryRoot()),
                lane.branch(),
                base == null ? merges.head(lane) : base,
                context.statusSurface().version());
    }

    private LaneSite prepared(WriteContext context, PlannedWorkPackage planned) {
        var lane = LaneSite.of(contexts.about(context, planned.id()));
        if (lane.branch().equals(context.branchRefs().targetBranch())) {
            return lane;
        }
        worktrees.prepareLane(context, planned.lane());
        return LaneSite.of(contexts.about(context, planned.id()));
    }
}
