package dev.quarterdeck.mission.internal.application.stream;

import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.mission.api.MissionStreams.Happening.Present;
import org.springframework.stereotype.Component;

/** Tells everybody who watches a mission, on every node, that a participant is there. */
@Component
public class Presence {
    private final Audiences audiences;
    private final Nodes nodes;

    Presence(Audiences audiences, Nodes nodes) {
        this.audiences = audiences;
        this.nodes = nodes;
    }

    public void beat(OrganizationId organization, Present beat) {
        audiences.tell(organization, beat);
        nodes.present(organization, beat);
    }
}
