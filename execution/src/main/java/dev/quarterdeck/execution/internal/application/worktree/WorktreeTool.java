package dev.quarterdeck.execution.internal.application.worktree;

import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.refusal.Refused;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds worktrees to a repository. */
public interface WorktreeTool {
    /**
     * @param start what the branch is made from; absent when it exists
     * @param replacing whether a registered worktree whose directory is gone is replaced
     * @throws Refused if git cannot do it
     */
    void add(Path primaryRoot, Path path, BranchName branch, @Nullable CommitId start, boolean replacing);

    /** What is edited, staged or untracked in a worktree, by path; what git ignores does not count. */
    List<String> uncommitted(Path worktree);

    /**
     * Moves the branch of a worktree, its index and its files on to a descendant of its head.
     *
     * @throws Refused if git cannot do it; then it is as it was
     */
    void fastForward(Path worktree, CommitId to);

    /**
     * Removes a worktree and keeps its branch.
     *
     * @throws Refused if git cannot do it, or there is uncommitted work in it
     */
    void remove(Path primaryRoot, Path worktree);
}
