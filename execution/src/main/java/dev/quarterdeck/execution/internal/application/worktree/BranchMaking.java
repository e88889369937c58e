package dev.quarterdeck.execution.internal.application.worktree;

import dev.quarterdeck.execution.internal.domain.worktree.Preparation;
import dev.quarterdeck.execution.internal.domain.worktree.Standing;
import dev.quarterdeck.kernel.context.Fragment.Workspace;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.git.GitFacts;
import dev.quarterdeck.kernel.time.Clock;
import org.springframework.stereotype.Component;

/** Makes a mission's branches; what they were made from is recorded before, within the caller's transaction. */
@Component
public class BranchMaking {
    private final GitFacts git;
    private final LocalBranches branches;
    private final MissionBranches made;
    private final Clock clock;

    BranchMaking(GitFacts git, LocalBranches branches, MissionBranches made, Clock clock) {
        this.git = git;
        this.branches = branches;
        this.made = made;
        this.clock = clock;
    }

    Standing standing(WriteContext context, Workspace workspace, BranchName branch, boolean occupied) {
        var identity = context.identity();
        var root = workspace.primaryRoot();
        return new Standing(
                branches.worktrees(root),
                occupied,
                git.tip(workspace, branch).orElse(null),
                made.base(identity.organization(), identity.mission(), branch).orElse(null),
                branches.inTheWay(root, branch));
    }

    void record(WriteContext context, BranchName branch, CommitId base) {
        var identity = context.identity();
        made.record(identity.organization(), identity.mission(), branch, base, clock.now());
    }

    /** A branch that nothing has checked out yet; one that is there already stays as it is. */
    public void makeWhereMissing(WriteContext context, Workspace workspace, BranchName branch, CommitId start) {
        if (Preparation.isNew(branch, start, standing(context, workspace, branch, false))) {
            branches.make(workspace.primaryRoot(), branch, start);
            record(context, branch, start);
        }
    }
}
