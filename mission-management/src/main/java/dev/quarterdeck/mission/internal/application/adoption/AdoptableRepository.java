package dev.quarterdeck.mission.internal.application.adoption;

import dev.quarterdeck.kernel.context.Fragment.Workspace;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.id.RepositoryId;
import java.util.List;

/** The missions another tool keeps in a repository, read from git objects. */
public interface AdoptableRepository {
    /** Every directory that looks like a mission, in path order; only its metadata has been read. */
    List<AdoptableMission> missions(Source source);

    /** Where to read: a commit, and the branch whose tip it is. */
    record Source(RepositoryId repository, Workspace workspace, BranchName branch, CommitId commit) {}
}
