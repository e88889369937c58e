package dev.quarterdeck.execution.internal.application.merge;

import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.git.TreeId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Commits that join branches, and the branches that are moved to them. */
public interface LaneBranches {
    /** Makes a commit in the object database; nothing points to it yet. */
    CommitId commit(Path primaryRoot, Joint joint);

    /** Where a branch is checked out. */
    Optional<Path> holder(Path primaryRoot, BranchName branch);

    /** The git operation of a person that holds a branch, in words; it may seem to be free during one. */
    Optional<String> operation(Path primaryRoot, BranchName branch);

    /** Moves a branch nobody has checked out; false if it is not where it was expected. */
    boolean move(Path primaryRoot, BranchName branch, CommitId from, CommitId to);

    /** A commit with several parents whose content is known. */
    record Joint(TreeId tree, List<CommitId> parents, String message, String author, Instant at) {
        public Joint {
            parents = List.copyOf(parents);
        }
    }
}
