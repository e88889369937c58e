package dev.quarterdeck.mission.internal.domain.work;

import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.git.GitCommit;
import java.util.List;
import java.util.Set;

/**
 * What git says about a work package's lane.
 *
 * @param sinceBase the commits after the work's base; none where it has none
 * @param sinceReview the commits after the head the present review is about
 * @param sameContent the commits with the head's content, the mission's artifacts aside
 */
public record LaneEvidence(
        BranchName branch,
        CommitId head,
        List<GitCommit> sinceBase,
        List<GitCommit> sinceReview,
        Set<CommitId> sameContent) {
    public LaneEvidence {
        sinceBase = List.copyOf(sinceBase);
        sinceReview = List.copyOf(sinceReview);
        sameContent = Set.copyOf(sameContent);
    }
}
