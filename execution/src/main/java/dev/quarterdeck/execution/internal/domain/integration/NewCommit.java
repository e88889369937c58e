package dev.quarterdeck.execution.internal.domain.integration;

import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.git.TreeId;
import java.time.Instant;
import java.util.List;

/** A commit to be made; the same one made twice is one. */
public record NewCommit(TreeId tree, List<CommitId> parents, String message, Signature author, Instant at) {
    public NewCommit {
        parents = List.copyOf(parents);
    }
}
