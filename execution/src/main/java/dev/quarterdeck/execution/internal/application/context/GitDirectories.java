package dev.quarterdeck.execution.internal.application.context;

import dev.quarterdeck.execution.api.CheckoutRefusal.Format;
import dev.quarterdeck.execution.internal.domain.context.Fingerprint;
import dev.quarterdeck.execution.internal.domain.context.Place;
import dev.quarterdeck.execution.internal.domain.context.WorkingCopy;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.refusal.Refused;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the disk says about directories and git; read each time it is asked, without a process and without a lock. */
public interface GitDirectories {
    /** What a directory is part of, symbolic links followed; every path has an answer. */
    Place find(Path directory);

    /** Every working tree of a repository that is there, its primary checkout first. */
    List<WorkingCopy> workingCopies(Path commonDirectory, Path primaryRoot);

    boolean hasBranch(Path commonDirectory, BranchName branch);

    /** What keeps us from working with a repository. */
    Optional<Format> unsupported(Path commonDirectory);

    /**
     * Costs a walk through the history, once for each tip; empty while the repository has no commit.
     *
     * @throws Refused if the history cannot be read
     */
    Optional<Fingerprint> fingerprint(Path commonDirectory);
}
