package dev.quarterdeck.mission.internal.application.collaboration;

import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.mission.api.MissionPulses;
import dev.quarterdeck.mission.api.MissionStreams.Happening.Present;
import dev.quarterdeck.mission.internal.application.stream.Audiences;
import dev.quarterdeck.mission.internal.application.stream.Listeners;
import dev.quarterdeck.mission.internal.application.stream.Nodes;
import dev.quarterdeck.mission.internal.domain.collaboration.Participant;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.stereotype.Component;

/** Who was there when: every beat as it comes in, on whichever node, recorded or not. */
@Component
public class LivePresence {
    private final Audiences audiences;
    private final Listeners listeners;
    private final Nodes nodes;
    private final ConcurrentMap<Place, Instant> latest = new ConcurrentHashMap<>();

    LivePresence(Audiences audiences, Listeners listeners, Nodes nodes) {
        this.audiences = audiences;
        this.listeners = listeners;
        this.nodes = nodes;
    }

    private record Place(OrganizationId organization, MissionId mission, String participant) {}

    /** Tells everybody who watches the mission, on every node. */
    public void beat(OrganizationId organization, Present beat) {
        heard(organization, beat);
        nodes.present(organization, beat);
    }

    /** The same for a beat that came in on another node, which has told the others. */
    public void heard(OrganizationId organization, Present beat) {
        latest.values().removeIf(seen -> Participant.isStale(seen, beat.at()));
        latest.merge(
                new Place(organization, beat.mission(), beat.participant()),
                beat.at(),
                (one, other) -> one.isAfter(other) ? one : other);
        audiences.tell(organization, beat);
        listeners.tell(organization, new MissionPulses.Beat.Present(beat.mission(), beat.participant(), beat.at()));
    }

    Optional<Instant> lastSeen(OrganizationId organization, MissionId mission, String participant) {
        return Optional.ofNullable(latest.get(new Place(organization, mission, participant)));
    }
}
