package dev.quarterdeck.mission.internal.application.adoption;

import dev.quarterdeck.kernel.id.EventId;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which lines of other tools' logs are mirrored, and by which events. Joins the organisation's open transaction. */
public interface MirroredLines {
    /** The versions of the events that mirror a mission's lines, by the lines' keys. */
    Map<String, Long> of(OrganizationId organization, MissionId mission);

    /** @param first the version of the event that mirrors the first line; the others follow one by one */
    void keep(OrganizationId organization, MissionId mission, long first, List<SourceLine> lines);

    /** Those of the identities that events of the organisation have already. */
    Set<EventId> taken(OrganizationId organization, Collection<EventId> identities);
}
