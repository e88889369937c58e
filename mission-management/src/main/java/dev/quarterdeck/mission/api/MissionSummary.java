package dev.quarterdeck.mission.api;

import dev.quarterdeck.kernel.context.Authority;
import dev.quarterdeck.kernel.context.Topology;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.RepositoryId;
import java.time.Instant;
import java.util.Map;

/**
 * A mission in a list.
 *
 * @param summary work packages per status, every status present
 */
public record MissionSummary(
        MissionId missionId,
        String mid8,
        String slug,
        String title,
        String missionType,
        Topology topology,
        Phase phase,
        Authority authority,
        Version version,
        RepositoryId repositoryId,
        Instant createdAt,
        Map<WorkPackageStatus, Integer> summary) {}
