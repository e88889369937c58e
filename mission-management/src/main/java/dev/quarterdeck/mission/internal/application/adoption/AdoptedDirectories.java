package dev.quarterdeck.mission.internal.application.adoption;

import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.id.RepositoryId;
import dev.quarterdeck.mission.internal.domain.adoption.Anomaly;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What has been read of a repository's mission directories. Joins the organisation's open transaction. */
public interface AdoptedDirectories {
    /** By directory. */
    Map<String, AdoptedDirectory> of(OrganizationId organization, RepositoryId repository);

    /** Those a person means by a directory's name or any handle of the mission in it. */
    List<String> meant(OrganizationId organization, RepositoryId repository, String selector);

    /** Who has a mission's identity already, whether adopted or native. */
    Optional<Owner> ownerOf(OrganizationId organization, MissionId mission);

    /** Keeps a reading and its anomalies in place of the directory's former ones. */
    void keep(
            OrganizationId organization,
            RepositoryId repository,
            AdoptedDirectory directory,
            List<Anomaly> anomalies,
            Instant at);

    /**
     * A directory as it was last read.
     *
     * @param mission absent where no mission could be made of it
     */
    record AdoptedDirectory(
            String directory,
            @Nullable MissionId mission,
            BranchName branch,
            String fingerprint,
            int lines,
            Snapshot snapshot) {}

    /** How the tool's own status file compares with the replay. */
    enum Snapshot {
        EQUAL,
        DIFFERENT,
        ABSENT
    }

    /** Where a mission lives. */
    record Owner(RepositoryId repository, String directory) {}
}
