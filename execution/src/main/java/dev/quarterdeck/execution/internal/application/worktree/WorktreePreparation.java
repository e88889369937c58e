package dev.quarterdeck.execution.internal.application.worktree;

import dev.quarterdeck.execution.api.ResolutionRefusal.MissionNotFound;
import dev.quarterdeck.execution.api.ResolutionRefusal.TopologyMismatch;
import dev.quarterdeck.execution.api.Worktrees;
import dev.quarterdeck.execution.internal.domain.worktree.Preparation;
import dev.quarterdeck.execution.internal.domain.worktree.Standing;
import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.kernel.context.MissionNames;
import dev.quarterdeck.kernel.context.Topology;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.refusal.CommonRefusal.InvalidInput;
import dev.quarterdeck.kernel.refusal.CommonRefusal.WorkspaceRequired;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.MissionFacts;
import dev.quarterdeck.mission.api.Missions;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;

/** One worktree of a mission after the other: whoever comes second finds what the first one made. */
@Service
class WorktreePreparation implements Worktrees, LaneWorktrees {
    private final TenantTransactions transactions;
    private final Missions missions;
    private final MissionBranches made;
    private final StartingPoints starts;
    private final BranchMaking making;
    private final LocalBranches branches;
    private final WorktreeTool tool;

    WorktreePreparation(
            TenantTransactions transactions,
            Missions missions,
            MissionBranches made,
            StartingPoints starts,
            BranchMaking making,
            LocalBranches branches,
            WorktreeTool tool) {
        this.transactions = transactions;
        this.missions = missions;
        this.made = made;
        this.starts = starts;
        this.making = making;
        this.branches = branches;
        this.tool = tool;
    }

    @Override
    public Worktree prepare(WriteContext context, Wanted wanted) {
        var lane = wanted.lane();
        if ((lane == null) != Boolean.TRUE.equals(wanted.coordination())) {
            throw new Refused(new InvalidInput(
                    "worktree",
                    "Either a lane's worktree or the coordination worktree is prepared.",
                    lane == null ? "neither" : "both",
                    "one of the two",
                    "qd worktree --help"));
        }
        return lane == null ? prepareCoordination(context) : prepareLane(context, lane);
    }

    @Override
    public Worktree prepareLane(WriteContext context, String lane) {
        return alone(context, site -> {
            var names = site.facts().names();
            demand(site.facts(), Topology::hasLanes, "execution lanes");
            var branch = branchOf(names, lane);
            return prepare(site, site.worktree(names.laneWorktree(lane)), branch, starts.ofLane(site));
        });
    }

    private Worktree prepareCoordination(WriteContext context) {
        return alone(context, site -> {
            demand(site.facts(), Topology::hasCoordination, "a coordination branch");
            var path = site.worktree(site.facts().names().coordinationWorktree());
            return prepare(site, path, StartingPoints.coordination(site), starts.ofCoordination(site));
        });
    }

    private Worktree prepare(Site site, Path path, BranchName branch, CommitId start) {
        var root = site.primaryRoot();
        var standing = making.standing(site.context(), site.workspace(), branch, branches.occupied(root, path));
        return switch (Preparation.of(path, branch, start, standing)) {
            case Preparation.Ready() -> new Worktree(path, branch, base(site, standing, start), false);
            case Preparation.Add(var newBranch, var replacing) -> {
                branches.exclude(root, MissionNames.worktrees());
                if (newBranch) {
                    making.record(site.context(), branch, start);
                }
                tool.add(root, path, branch, newBranch ? start : null, replacing);
                yield new Worktree(path, branch, newBranch ? start : base(site, standing, start), true);
            }
        };
    }

    private CommitId base(Site site, Standing standing, CommitId start) {
        var recorded = standing.recorded();
        var tip = standing.tip();
        if (recorded != null || tip == null) {
            return recorded == null ? start : recorded;
        }
        return branches.commonAncestor(site.primaryRoot(), tip, start).orElse(start);
    }

    private Worktree alone(WriteContext context, Function<Site, Worktree> work) {
        var identity = context.identity();
        var workspace = context.workspace();
        if (workspace == null) {
            throw new Refused(new WorkspaceRequired(identity.mission().value()));
        }
        return transactions.change(identity.organization(), () -> {
            made.hold(identity.mission());
            var facts = missions
                    .find(identity.organization(), identity.mission().value())
                    .stream()
                    .findFirst()
                    .orElseThrow(() ->
                            new Refused(new MissionNotFound(identity.mission().value(), List.of())));
            return work.apply(new Site(context, workspace, facts));
        });
    }

    private static void demand(MissionFacts facts, Predicate<Topology> quality, String needed) {
        if (!quality.test(facts.topology())) {
            throw new Refused(new TopologyMismatch(facts.names().fullSlug(), facts.topology(), needed));
        }
    }

    private static BranchName branchOf(MissionNames names, String lane) {
        try {
            return names.laneBranch(lane);
        } catch (IllegalArgumentException noLane) {
            throw new Refused(new InvalidInput(
                    "lane",
                    "'%s' is not the name of a lane.".formatted(lane),
                    lane,
                    "a, b, c",
                    "qd worktree --lane a"));
        }
    }
}
