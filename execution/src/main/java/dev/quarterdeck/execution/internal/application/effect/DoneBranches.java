package dev.quarterdeck.execution.internal.application.effect;

import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import java.nio.file.Path;
import java.util.Optional;

/** Branches that have served their purpose. */
public interface DoneBranches {
    Optional<CommitId> tip(Path primaryRoot, BranchName branch);

    /** Only where the branch still is at that commit; none there is a no-op. */
    void delete(Path primaryRoot, BranchName branch, CommitId at);
}
