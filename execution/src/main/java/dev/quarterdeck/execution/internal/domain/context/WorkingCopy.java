package dev.quarterdeck.execution.internal.domain.context;

import dev.quarterdeck.kernel.git.BranchName;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A working tree of a repository and what it has checked out; no branch when its HEAD is detached. */
public record WorkingCopy(
        Path root, Path gitDirectory, @Nullable BranchName branch) {}
