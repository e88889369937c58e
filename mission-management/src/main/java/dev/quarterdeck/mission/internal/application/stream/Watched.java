package dev.quarterdeck.mission.internal.application.stream;

import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.OrganizationId;

/** A mission as somebody watches it. */
record Watched(OrganizationId organization, MissionId mission) {}
