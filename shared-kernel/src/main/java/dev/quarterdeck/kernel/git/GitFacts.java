package dev.quarterdeck.kernel.git;

import dev.quarterdeck.kernel.context.Fragment.Workspace;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** What git says about a repository; read from its object database, never from a working tree. */
public interface GitFacts {
    /** The commit a local branch points to. */
    Optional<CommitId> tip(Workspace workspace, BranchName branch);

    /** The branch the primary checkout is on; empty when its HEAD is detached or unborn. */
    Optional<BranchName> currentBranch(Workspace workspace);

    /** Every local branch whose short name starts with the prefix, in name order. */
    List<BranchName> branches(Workspace workspace, String prefix);

    /** Every file below a directory of a commit, in path order; none where the directory is missing. */
    List<TreeFile> files(Workspace workspace, CommitId commit, String directory);

    /** The content of a file, all of it; the caller closes the stream and bounds what it reads. */
    InputStream open(Workspace workspace, BlobId blob);
}
