package dev.quarterdeck.kernel.context;

import dev.quarterdeck.kernel.git.BranchName;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The one branch a kind of artifact is committed to, and the worktree that has it checked out, if any. */
public record CommitTarget(BranchName ref, @Nullable Path worktreeRoot) {}
