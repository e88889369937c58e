package dev.quarterdeck.mission.internal.application.upkeep;

import dev.quarterdeck.kernel.event.HashChain;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.mission.api.LogVerification.MissionProof;
import dev.quarterdeck.mission.internal.application.log.MissionLog.Head;
import dev.quarterdeck.mission.internal.application.log.Projector;
import dev.quarterdeck.mission.internal.application.log.RecordedEvent;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Goes along a stream from its first event and remembers where it first does not hold. */
final class ChainWalk {
    private final Head head;
    private final Projector projector;
    private final SortedSet<String> unknownTypes = new TreeSet<>();
    private Version reached = Version.NONE;
    private String hash = HashChain.START;
    private @Nullable Version brokenAt;
    private @Nullable String problem;

    ChainWalk(Head head, Projector projector) {
        this.head = head;
        this.projector = projector;
    }

    void step(RecordedEvent event) {
        var envelope = event.envelope();
        var next = reached.plus(1);
        if (!envelope.version().equals(next)) {
            broken(next, "the event is missing");
        }
        hash = HashChain.next(hash, envelope.envelope());
        if (!hash.equals(envelope.hash())) {
            broken(envelope.version(), "the event was changed, or one before it");
            hash = envelope.hash();
        }
        reached = envelope.version();
        if (reached.equals(head.version()) && !hash.equals(head.hash())) {
            broken(reached, "the last event is not the one the mission ends with");
        }
        if (event.fact() == null && !projector.isMirrored(event.type())) {
            unknownTypes.add(event.type());
        }
    }

    MissionProof proof(MissionId mission, String slug) {
        if (reached.compareTo(head.version()) < 0) {
            broken(reached.plus(1), "events at the end are missing");
        }
        return new MissionProof(mission, slug, reached, brokenAt, problem, List.copyOf(unknownTypes));
    }

    /** Only the first break is told: everything after it follows from it. */
    private void broken(Version at, String what) {
        if (brokenAt == null) {
            brokenAt = at;
            problem = what;
        }
    }
}
