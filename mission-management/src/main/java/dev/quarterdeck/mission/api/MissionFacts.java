package dev.quarterdeck.mission.api;

import dev.quarterdeck.kernel.context.Authority;
import dev.quarterdeck.kernel.context.MissionNames;
import dev.quarterdeck.kernel.context.Topology;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.id.RepositoryId;
import dev.quarterdeck.kernel.id.Slug;
import dev.quarterdeck.kernel.id.WorkPackageId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What context resolution needs to know about a mission.
 *
 * @param coordinationBranch stored with an adopted mission that names one; present for every topology that has one
 * @param planningCommit what lane branches start from, once recorded
 * @param active neither completed nor canceled
 * @param lanes the lane of each work package that has one
 * @param rules what finalize froze; absent before
 */
public record MissionFacts(
        MissionId mission,
        OrganizationId organization,
        RepositoryId repository,
        Slug slug,
        String title,
        String missionType,
        Topology topology,
        BranchName targetBranch,
        @Nullable BranchName coordinationBranch,
        MissionNames names,
        Authority authority,
        Version version,
        @Nullable CommitId planningCommit,
        boolean active,
        Map<WorkPackageId, String> lanes,
        @Nullable FrozenRules rules) {
    public MissionFacts {
        lanes = Map.copyOf(lanes);
    }
}
