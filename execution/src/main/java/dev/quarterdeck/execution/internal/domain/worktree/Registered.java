package dev.quarterdeck.execution.internal.domain.worktree;

import dev.quarterdeck.kernel.git.BranchName;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A worktree git has registered.
 *
 * @param branch what is checked out; absent while HEAD is detached
 * @param held the branches an operation there is going to come back to
 * @param exists whether its directory is there
 */
public record Registered(Path root, @Nullable BranchName branch, Set<BranchName> held, boolean exists) {
    public Registered {
        held = Set.copyOf(held);
    }

    boolean isOn(BranchName wanted) {
        return wanted.equals(branch) || held.contains(wanted);
    }
}
