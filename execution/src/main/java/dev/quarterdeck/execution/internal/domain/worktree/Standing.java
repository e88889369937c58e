package dev.quarterdeck.execution.internal.domain.worktree;

import dev.quarterdeck.kernel.git.CommitId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a repository holds where a worktree is wanted.
 *
 * @param occupied something is at the path that a worktree could not be put into
 * @param tip the branch, where it exists
 * @param recorded the commit the branch was made from, where we made it
 * @param inTheWay branches whose names leave no room for the branch's name
 */
public record Standing(
        List<Registered> worktrees,
        boolean occupied,
        @Nullable CommitId tip,
        @Nullable CommitId recorded,
        List<String> inTheWay) {
    public Standing {
        worktrees = List.copyOf(worktrees);
        inTheWay = List.copyOf(inTheWay);
    }
}
