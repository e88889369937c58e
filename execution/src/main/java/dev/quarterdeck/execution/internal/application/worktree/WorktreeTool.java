package dev.quarterdeck.execution.internal.application.worktree;

import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.refusal.Refused;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Adds worktrees to a repository. */
public interface WorktreeTool {
    /**
     * @param start what the branch is made from; absent when it exists
     * @param replacing whether a registered worktree whose directory is gone is replaced
     * @throws Refused if git cannot do it
     */
    void add(Path primaryRoot, Path path, BranchName branch, @Nullable CommitId start, boolean replacing);
}
