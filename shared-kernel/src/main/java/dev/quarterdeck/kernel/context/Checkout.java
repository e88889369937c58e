package dev.quarterdeck.kernel.context;

import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.id.MissionId;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a command was given, seen from the repository.
 *
 * @param root the working tree's root; absent when the command stood in none
 * @param branch what is checked out there; absent when HEAD is detached
 * @param mission the mission a lane or coordination worktree belongs to
 * @param lane the lane of a lane worktree, {@code a}
 */
public record Checkout(
        Kind kind,
        @Nullable Path root,
        @Nullable BranchName branch,
        @Nullable MissionId mission,
        @Nullable String lane) {
    public static final Checkout NONE = new Checkout(Kind.NONE, null, null, null, null);

    /** What sort of working tree it is. */
    public enum Kind {
        PRIMARY,
        LANE,
        COORDINATION,
        OTHER_WORKTREE,
        NESTED,
        FOREIGN,
        BROKEN_POINTER,
        NONE
    }
}
