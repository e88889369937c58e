package dev.quarterdeck.kernel.git;

import dev.quarterdeck.kernel.context.Fragment.Workspace;
import dev.quarterdeck.kernel.refusal.Refused;
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

    /** The commits reachable from the head and not from the other commit, oldest first. */
    List<GitCommit> commits(Workspace workspace, CommitId after, CommitId head);

    /** Whether the ancestor is the head or reachable from it; not where it is no commit of the repository. */
    boolean contains(Workspace workspace, CommitId head, CommitId ancestor);

    /** The paths whose content differs between two commits, in path order. */
    List<String> changed(Workspace workspace, CommitId from, CommitId to);

    /** The content of a commit. */
    TreeId tree(Workspace workspace, CommitId commit);

    /**
     * Merges two commits in the object database, without a working tree.
     *
     * @throws Refused if the git that is installed cannot do it
     */
    MergeTrial trial(Workspace workspace, CommitId ours, CommitId theirs);
}
