package dev.quarterdeck.execution.api;

import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.actor.Requires;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.refusal.Refused;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The worktrees of a mission. */
public interface Worktrees {
    /**
     * Prepares a branch and its worktree; again is a no-op that answers with what is there.
     *
     * @throws Refused if not exactly one of the two is wanted, or it cannot be prepared
     */
    @Requires(Permission.OPERATE)
    Worktree prepare(WriteContext context, Wanted wanted);

    /** Which worktree: a lane's, {@code a}, or the one of the coordination branch. */
    record Wanted(@Nullable String lane, @Nullable Boolean coordination) {
        public static Wanted ofLane(String lane) {
            return new Wanted(lane, null);
        }

        public static Wanted ofCoordination() {
            return new Wanted(null, true);
        }
    }

    /**
     * A worktree that is ready to work in.
     *
     * @param base the commit its branch started from
     * @param created whether this call made it
     */
    record Worktree(Path root, BranchName branch, CommitId base, boolean created) {}
}
