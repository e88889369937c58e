package dev.quarterdeck.execution.internal.domain.commit;

import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.id.EventId;
import java.nio.file.Path;
import java.time.Instant;

/** A commit on its way to the branch of the same name at a remote. */
public record Pushing(
        Path primaryRoot, BranchName destination, CommitId commit, String remote, EventId cause, Instant at)
        implements GitWork {}
