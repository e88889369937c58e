package dev.quarterdeck.execution.internal.application.integration;

import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.refusal.Refused;
import java.nio.file.Path;

/** Worktrees on no branch, in which something is tried and which are then thrown away. */
public interface TrialTrees {
    /** @throws Refused if git cannot add it */
    void add(Path primaryRoot, Path worktree, CommitId commit);

    /** Takes the worktree away with whatever is in it; none there is a no-op. */
    void discard(Path primaryRoot, Path worktree);
}
