package dev.quarterdeck.execution.internal.application.worktree;

import dev.quarterdeck.execution.internal.domain.worktree.Registered;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.refusal.Refused;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The branches and worktrees of the repository that has a primary checkout here. */
public interface LocalBranches {
    List<Registered> worktrees(Path primaryRoot);

    /** Whether anything is at the path but an empty directory, or a symbolic link leads there. */
    boolean occupied(Path primaryRoot, Path path);

    /** Full names of the refs that keep a branch of this name from being made. */
    List<String> inTheWay(Path primaryRoot, BranchName branch);

    /** @throws Refused if the branch was made by someone else meanwhile */
    void make(Path primaryRoot, BranchName branch, CommitId from);

    /** The newest commit both come from. */
    Optional<CommitId> commonAncestor(Path primaryRoot, CommitId one, CommitId other);

    /** Keeps a directory out of what git shows as untracked, without a tracked file; again is a no-op. */
    void exclude(Path primaryRoot, String directory);
}
