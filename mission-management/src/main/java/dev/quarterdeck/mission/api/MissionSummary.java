package dev.quarterdeck.mission.api;

import dev.quarterdeck.kernel.context.Authority;
import dev.quarterdeck.kernel.context.Topology;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.RepositoryId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A mission in a list.
 *
 * @param summary work packages per status, every status present
 * @param drivers the names of those who mean to drive, in the order they joined; nobody drives one that is over
 * @param openWarnings that nobody has cleared yet, while it is under way
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
        Map<WorkPackageStatus, Integer> summary,
        List<String> drivers,
        int openWarnings) {
    public MissionSummary {
        drivers = List.copyOf(drivers);
    }
}
