package dev.quarterdeck.mission.api;

import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.git.CommitOutcome;
import dev.quarterdeck.kernel.id.EventId;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.id.RepositoryId;

/** Where the outcome of a git effect becomes an event of its mission; called by the effect itself, which has no caller. */
public interface ArtifactOutcomes {
    /** Appends ArtifactCommitted or ArtifactCommitFailed; the same outcome of the same cause again is a no-op. */
    Version record(
            OrganizationId organization,
            RepositoryId repository,
            MissionId mission,
            EventId cause,
            CommitOutcome outcome);
}
