package dev.quarterdeck.mission.api;

import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import org.jspecify.annotations.Nullable;

/** One mission: its summary, and where its branches and artifacts are. */
public record MissionDetails(
        MissionSummary mission,
        @Nullable String purpose,
        Actor createdBy,
        BranchName targetBranch,
        @Nullable BranchName coordinationBranch,
        @Nullable CommitId planningCommit,
        String directory,
        long findings) {}
