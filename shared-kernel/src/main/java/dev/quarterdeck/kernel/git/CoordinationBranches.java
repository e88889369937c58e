package dev.quarterdeck.kernel.git;

import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.refusal.Refused;

/** The branches missions keep their coordination artifacts on. */
public interface CoordinationBranches {
    /**
     * Sees to it that the mission's coordination branch holds what lanes start from: it is made there where it is missing,
     * and else takes the commit in. Again is a no-op, and so it is for a topology without such a branch.
     *
     * @throws Refused if the two conflict, or the branch's worktree is not free; then nothing has moved
     */
    void carry(WriteContext context, CommitId planningCommit);
}
