package dev.quarterdeck.execution.internal.domain.worktree;

import dev.quarterdeck.execution.api.BranchRefusal.RefNameConflict;
import dev.quarterdeck.execution.api.WorktreeRefusal.WorktreePathTaken;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.refusal.Refused;
import java.nio.file.Path;

/** What it takes to have a worktree of a branch at a path. */
public sealed interface Preparation {
    /** Nothing: it is there. */
    record Ready() implements Preparation {}

    /**
     * It has to be added.
     *
     * @param newBranch whether the branch is made with it
     * @param replacing whether git still has a worktree registered whose directory is gone
     */
    record Add(boolean newBranch, boolean replacing) implements Preparation {}

    /** @throws Refused if something of someone else's is in the way */
    static Preparation of(Path path, BranchName branch, CommitId start, Standing standing) {
        var replacing = false;
        for (var worktree : standing.worktrees()) {
            if (worktree.root().equals(path) && worktree.exists()) {
                if (worktree.isOn(branch)) {
                    return new Ready();
                }
                throw new Refused(new WorktreePathTaken(path, "there is a worktree on " + name(worktree)));
            }
            if (worktree.isOn(branch) && worktree.exists()) {
                throw new Refused(new RefNameConflict(branch, "it is checked out in " + worktree.root()));
            }
            replacing |= worktree.root().equals(path) || worktree.isOn(branch);
        }
        if (standing.occupied()) {
            throw new Refused(new WorktreePathTaken(path, "something is there that git does not know as a worktree"));
        }
        return new Add(isNew(branch, start, standing), replacing);
    }

    /** Whether the branch has still to be made. */
    static boolean isNew(BranchName branch, CommitId start, Standing standing) {
        var tip = standing.tip();
        if (tip != null) {
            if (standing.recorded() == null && !tip.equals(start)) {
                throw new Refused(new RefNameConflict(branch, "a branch of that name exists and is not the mission's"));
            }
            return false;
        }
        if (!standing.inTheWay().isEmpty()) {
            var others = String.join(", ", standing.inTheWay());
            throw new Refused(new RefNameConflict(branch, "the branch %s leaves no room for it".formatted(others)));
        }
        return true;
    }

    private static String name(Registered worktree) {
        var branch = worktree.branch();
        return branch == null ? "no branch" : branch.value();
    }
}
