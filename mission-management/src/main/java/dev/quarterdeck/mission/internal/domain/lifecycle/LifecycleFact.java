package dev.quarterdeck.mission.internal.domain.lifecycle;

import dev.quarterdeck.kernel.context.MissionNames;
import dev.quarterdeck.kernel.context.Topology;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.id.RepositoryId;
import dev.quarterdeck.kernel.id.Slug;
import dev.quarterdeck.mission.internal.domain.MissionFact;
import org.jspecify.annotations.Nullable;

/** A fact about the mission as a whole. */
public sealed interface LifecycleFact extends MissionFact {
    /** The first fact of every native mission. */
    record MissionCreated(
            RepositoryId repository,
            Slug slug,
            MissionNames names,
            String title,
            @Nullable String purpose,
            String missionType,
            Topology topology,
            BranchName targetBranch,
            @Nullable String idempotencyKey)
            implements LifecycleFact {}

    /** Lane branches start from this commit from now on. */
    record PlanningCommitRecorded(CommitId commit) implements LifecycleFact {}

    record MissionCompleted() implements LifecycleFact {}

    record MissionCanceled(String reason) implements LifecycleFact {}
}
