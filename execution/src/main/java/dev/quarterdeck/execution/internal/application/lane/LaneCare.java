package dev.quarterdeck.execution.internal.application.lane;

import dev.quarterdeck.execution.api.BranchRefusal.GitOperationInProgress;
import dev.quarterdeck.execution.api.LaneRefusal.LaneInUse;
import dev.quarterdeck.execution.api.LaneRefusal.LaneUpdateConflict;
import dev.quarterdeck.execution.api.Lanes;
import dev.quarterdeck.execution.api.WorktreeRefusal.WorktreeDirty;
import dev.quarterdeck.execution.internal.application.context.WorkPackageContexts;
import dev.quarterdeck.execution.internal.application.lane.LaneMerges.Source;
import dev.quarterdeck.execution.internal.application.merge.LaneBranches;
import dev.quarterdeck.execution.internal.application.overlap.OverlapSearch;
import dev.quarterdeck.execution.internal.application.worktree.WorktreeTool;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.git.GitFacts;
import dev.quarterdeck.kernel.git.LaneWatch;
import dev.quarterdeck.kernel.refusal.CommonRefusal.DestinationRefMissing;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.MissionPlans;
import dev.quarterdeck.mission.api.MissionPlans.PlannedLane;
import dev.quarterdeck.mission.api.WorkPackageStatus;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

@Service
class LaneCare implements Lanes {
    private static final Set<WorkPackageStatus> OCCUPYING = EnumSet.of(
            WorkPackageStatus.CLAIMED,
            WorkPackageStatus.IN_PROGRESS,
            WorkPackageStatus.FOR_REVIEW,
            WorkPackageStatus.IN_REVIEW,
            WorkPackageStatus.BLOCKED);

    private final MissionPlans plans;
    private final WorkPackageContexts contexts;
    private final LaneStates states;
    private final LaneMerges merges;
    private final LaneBranches branches;
    private final WorktreeTool tool;
    private final GitFacts git;
    private final MissionLocks locks;
    private final OverlapSearch overlaps;
    private final LaneWatch watch;

    LaneCare(
            MissionPlans plans,
            WorkPackageContexts contexts,
            LaneStates states,
            LaneMerges merges,
            LaneBranches branches,
            WorktreeTool tool,
            GitFacts git,
            MissionLocks locks,
            OverlapSearch overlaps,
            LaneWatch watch) {
        this.plans = plans;
        this.contexts = contexts;
        this.states = states;
        this.merges = merges;
        this.branches = branches;
        this.tool = tool;
        this.git = git;
        this.locks = locks;
        this.overlaps = overlaps;
        this.watch = watch;
    }

    @Override
    public LaneReport report(WriteContext context) {
        var plan = plan(context);
        var lanes = plan.view().lanes().stream()
                .filter(lane -> !lane.workPackages().isEmpty())
                .map(lane -> states.of(lane, site(context, lane)))
                .toList();
        return new LaneReport(lanes, overlaps.in(context));
    }

    @Override
    public LaneUpdated update(WriteContext context, String lane) {
        var updated = updated(context, lane);
        watch.lookAgain(context);
        return updated;
    }

    private LaneUpdated updated(WriteContext context, String lane) {
        return locks.alone(context.identity().mission(), () -> {
            var site = site(context, plan(context).lane(lane));
            var target = context.branchRefs().targetBranch();
            var tip = git.tip(site.workspace(), target)
                    .orElseThrow(() -> new Refused(new DestinationRefMissing(target, List.of())));
            var before = merges.head(site);
            if (states.behind(site, before, tip) == 0) {
                return new LaneUpdated(lane, before, before);
            }
            var source = new Source(
                    tip,
                    "Bring %s into lane %s".formatted(target, lane),
                    files -> new LaneUpdateConflict(lane, target, files));
            return new LaneUpdated(lane, before, merges.take(site, List.of(source)));
        });
    }

    @Override
    public LaneRemoved remove(WriteContext context, String lane) {
        return locks.alone(context.identity().mission(), () -> {
            var plan = plan(context);
            var planned = plan.lane(lane);
            var site = site(context, planned);
            refuseInUse(plan, planned, site);
            var worktree = site.worktree();
            if (worktree != null) {
                var dirty = tool.uncommitted(worktree);
                if (!dirty.isEmpty()) {
                    throw new Refused(new WorktreeDirty(worktree, dirty));
                }
                tool.remove(site.primaryRoot(), worktree);
            }
            return new LaneRemoved(lane, worktree);
        });
    }

    private void refuseInUse(LanePlan plan, PlannedLane lane, LaneSite site) {
        if (site.branch().equals(site.context().branchRefs().targetBranch())) {
            throw new Refused(new LaneInUse(lane.id(), "it is the target's own checkout"));
        }
        branches.operation(site.primaryRoot(), site.branch()).ifPresent(operation -> {
            throw new Refused(new GitOperationInProgress(site.branch(), operation));
        });
        plan.in(lane).stream()
                .filter(planned -> OCCUPYING.contains(planned.status()))
                .findFirst()
                .ifPresent(planned -> {
                    var status = planned.status().wireName().replace('_', ' ');
                    throw new Refused(new LaneInUse(lane.id(), "%s is %s".formatted(planned.id(), status)));
                });
    }

    private LanePlan plan(WriteContext context) {
        return LanePlan.of(context.read(), plans.of(context.read()));
    }

    private LaneSite site(WriteContext context, PlannedLane lane) {
        return LaneSite.of(contexts.anywhere(context, lane.workPackages().getFirst()));
    }
}
