package dev.quarterdeck.mission.internal.application.catalog;

import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.OrganizationId;

/** How many findings are recorded for a mission. */
public interface FindingCounts {
    long of(OrganizationId organization, MissionId mission);
}
