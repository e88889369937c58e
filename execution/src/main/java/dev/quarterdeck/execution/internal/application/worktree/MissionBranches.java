package dev.quarterdeck.execution.internal.application.worktree;

import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import java.time.Instant;
import java.util.Optional;

/** Which branches were made for a mission; each call within a transaction of the organisation. */
public interface MissionBranches {
    /** Until the transaction ends nobody else prepares worktrees of the mission. */
    void hold(MissionId mission);

    /** The commit a branch of the mission was made from. */
    Optional<CommitId> base(OrganizationId organization, MissionId mission, BranchName branch);

    void record(OrganizationId organization, MissionId mission, BranchName branch, CommitId base, Instant at);
}
