package dev.quarterdeck.execution.internal.application.integration;

import dev.quarterdeck.execution.internal.domain.integration.NewCommit;
import dev.quarterdeck.execution.internal.domain.integration.Original;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.git.TreeId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The objects an integration is made of, in the object database; no branch points to them yet. */
public interface IntegrationObjects {
    CommitId make(Path primaryRoot, NewCommit commit);

    /** The content of a commit without one directory. */
    TreeId without(Path primaryRoot, CommitId commit, String directory);

    /** The paths that differ between two trees; empty where git no longer has one of them. */
    Optional<List<String>> differing(Path primaryRoot, TreeId one, TreeId other);

    /** The commits reachable from the head and from none of the others, oldest first, merges left out. */
    List<Original> originals(Path primaryRoot, CommitId head, List<CommitId> others);
}
