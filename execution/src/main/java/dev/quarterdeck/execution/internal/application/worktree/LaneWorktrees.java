package dev.quarterdeck.execution.internal.application.worktree;

import dev.quarterdeck.execution.api.Worktrees.Worktree;
import dev.quarterdeck.kernel.context.WriteContext;

/** The worktrees of lanes, for commands whose caller may work in one without being allowed to ask for one. */
public interface LaneWorktrees {
    /** Prepares a lane's branch and worktree; again is a no-op that answers with what is there. */
    Worktree prepareLane(WriteContext context, String lane);
}
