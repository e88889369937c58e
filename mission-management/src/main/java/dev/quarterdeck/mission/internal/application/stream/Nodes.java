package dev.quarterdeck.mission.internal.application.stream;

import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.mission.api.MissionStreams.Happening.Present;

/** Tells the other servers on the same database; what is told may get lost, and nothing may hang on its arrival. */
public interface Nodes {
    /** Called after the commit. */
    void changed(MissionId mission);

    void present(OrganizationId organization, Present beat);
}
