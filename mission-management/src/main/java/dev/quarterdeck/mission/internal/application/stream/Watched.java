package dev.quarterdeck.mission.internal.application.stream;

import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.OrganizationId;

/** A mission of an organisation, for who watches it. */
public record Watched(OrganizationId organization, MissionId mission) {}
