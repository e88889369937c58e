package dev.quarterdeck.execution.internal.domain.commit;

import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import java.nio.file.Path;

/**
 * A lane whose work has been merged.
 *
 * @param worktree where its branch is checked out, if it is anywhere
 * @param head where its branch stood; one that has moved on since holds work nobody has merged
 */
public record MergedLane(String lane, BranchName branch, Path worktree, CommitId head) {}
