package dev.quarterdeck.execution.internal.application.worktree;

import dev.quarterdeck.execution.internal.domain.worktree.Preparation;
import dev.quarterdeck.execution.internal.domain.worktree.Standing;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.git.GitFacts;
import dev.quarterdeck.kernel.refusal.CommonRefusal.DestinationRefMissing;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.kernel.time.Clock;
import dev.quarterdeck.mission.api.Planning;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The commits a mission's branches start from. */
@Component
class StartingPoints {
    private final GitFacts git;
    private final Planning planning;
    private final LocalBranches branches;
    private final MissionBranches made;
    private final Clock clock;

    StartingPoints(GitFacts git, Planning planning, LocalBranches branches, MissionBranches made, Clock clock) {
        this.git = git;
        this.planning = planning;
        this.branches = branches;
        this.made = made;
        this.clock = clock;
    }

    CommitId ofCoordination(Site site) {
        var recorded = site.facts().planningCommit();
        if (recorded != null) {
            return recorded;
        }
        var tip = tip(site, site.facts().targetBranch());
        planning.recordPlanningCommit(site.context(), tip);
        return tip;
    }

    /** With a coordination branch lanes start on it, so that branch is made first where it is missing. */
    CommitId ofLane(Site site) {
        var start = ofCoordination(site);
        if (!site.facts().topology().hasCoordination()) {
            return start;
        }
        var coordination = coordination(site);
        makeCoordination(site, coordination, start);
        var tip = tip(site, coordination);
        var holdsStart = branches.commonAncestor(site.primaryRoot(), tip, start).filter(start::equals);
        return holdsStart.orElse(tip);
    }

    static BranchName coordination(Site site) {
        return Objects.requireNonNullElse(
                site.facts().coordinationBranch(), site.facts().names().coordinationBranch());
    }

    Standing standing(Site site, BranchName branch, boolean occupied) {
        var identity = site.context().identity();
        return new Standing(
                branches.worktrees(site.primaryRoot()),
                occupied,
                git.tip(site.workspace(), branch).orElse(null),
                made.base(identity.organization(), identity.mission(), branch).orElse(null),
                branches.inTheWay(site.primaryRoot(), branch));
    }

    void record(Site site, BranchName branch, CommitId base) {
        var identity = site.context().identity();
        made.record(identity.organization(), identity.mission(), branch, base, clock.now());
    }

    private void makeCoordination(Site site, BranchName coordination, CommitId start) {
        if (Preparation.isNew(coordination, start, standing(site, coordination, false))) {
            branches.make(site.primaryRoot(), coordination, start);
            record(site, coordination, start);
        }
    }

    private CommitId tip(Site site, BranchName branch) {
        return git.tip(site.workspace(), branch)
                .orElseThrow(() -> new Refused(new DestinationRefMissing(branch, List.of())));
    }
}
