package dev.quarterdeck.mission.internal.adapter.jooq;

import dev.quarterdeck.kernel.event.EventEnvelope;
import dev.quarterdeck.kernel.event.HashChain;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.RepositoryId;
import dev.quarterdeck.mission.internal.adapter.jooq.Heads.Head;
import dev.quarterdeck.mission.internal.application.log.NewEvent;
import dev.quarterdeck.mission.internal.application.log.NewEvent.Content.AsReceived;
import dev.quarterdeck.mission.internal.application.log.NewEvent.Content.Stated;
import dev.quarterdeck.mission.internal.application.log.RecordedEvent;
import dev.quarterdeck.mission.internal.domain.MissionFact;
import dev.quarterdeck.mission.internal.domain.Projection;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptionFact.MissionAdopted;
import dev.quarterdeck.mission.internal.domain.lifecycle.LifecycleFact.MissionCreated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Gives the events of one append their version, clock, envelope and hash, each following from the one before it. */
final class Chain {
    private final MissionId mission;
    private final Instant recordedAt;
    private @Nullable RepositoryId repository;
    private Version version;
    private String hash;
    private long lamport;

    Chain(MissionId mission, Head head, Instant recordedAt) {
        this.mission = mission;
        this.recordedAt = recordedAt;
        repository =
                head.projection() == null ? null : head.projection().mission().repository();
        version = head.version();
        hash = head.hash();
        lamport = head.lamport();
    }

    /** A linked event, with the text of its search copy. */
    record Link(RecordedEvent event, @Nullable String payload) {}

    Link link(NewEvent event) {
        return switch (event.content()) {
            case Stated(var fact) -> stated(event, fact);
            case AsReceived received -> received(event, received);
        };
    }

    private Link stated(NewEvent event, MissionFact fact) {
        if (fact instanceof MissionCreated created) {
            repository = created.repository();
        }
        if (fact instanceof MissionAdopted adopted) {
            repository = adopted.repository();
        }
        if (repository == null) {
            throw new IllegalArgumentException("A stream begins with the fact that made the mission, not " + fact);
        }
        var stored = FactFormat.stored(mission, fact);
        var clock = lamport + 1;
        var envelope = EnvelopeFormat.write(mission, repository, event, stored, clock);
        var recorded = recorded(event, stored.type(), EnvelopeFormat.SCHEMA_VERSION, envelope, clock);
        return new Link(new RecordedEvent(recorded, fact), stored.payload().toString());
    }

    private Link received(NewEvent event, AsReceived received) {
        var recorded = recorded(
                event, received.type(), received.schemaVersion(), received.envelope(), received.lamportClock());
        return new Link(new RecordedEvent(recorded, null), received.payload());
    }

    private EventEnvelope recorded(NewEvent event, String type, int schemaVersion, String envelope, long clock) {
        version = version.plus(1);
        hash = HashChain.next(hash, envelope);
        lamport = Math.max(lamport, clock);
        return new EventEnvelope(
                mission,
                version,
                event.id(),
                type,
                schemaVersion,
                event.actor(),
                event.occurredAt(),
                recordedAt,
                clock,
                event.causationId(),
                event.correlationId(),
                event.originNode(),
                event.commitContext(),
                envelope,
                hash);
    }

    /** The head after the events linked so far, meaning this. */
    Head head(Projection projection) {
        return new Head(version, hash, lamport, projection);
    }
}
