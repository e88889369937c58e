package dev.quarterdeck.mission.internal.application.log;

import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.id.EventId;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.refusal.Refused;
import java.util.List;
import java.util.Optional;

/**
 * The append-only record of what happened in each mission. Every method joins the organisation's open transaction, else
 * runs in one of its own.
 */
public interface MissionLog {
    /**
     * Appends right after {@code expected}, all or none, and brings the mission's projection up to date in the same
     * transaction. The first append, after {@link Version#NONE}, begins the stream and must yield a projection.
     *
     * @return the version of the last event; {@code expected} where there is none to append
     * @throws Refused with STALE_VERSION if the mission's version is another one
     */
    Version append(OrganizationId organization, MissionId mission, Version expected, List<NewEvent> events);

    /** The mission's events after a version, oldest first, at most {@code limit}. */
    List<RecordedEvent> read(OrganizationId organization, MissionId mission, Version after, int limit);

    Optional<RecordedEvent> byId(OrganizationId organization, EventId event);

    /** The mission's present version; {@link Version#NONE} for one that has no events. */
    Version versionOf(OrganizationId organization, MissionId mission);
}
