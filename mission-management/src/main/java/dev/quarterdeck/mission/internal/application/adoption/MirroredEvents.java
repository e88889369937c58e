package dev.quarterdeck.mission.internal.application.adoption;

import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.context.Fragment.Entry;
import dev.quarterdeck.kernel.event.CommitContext;
import dev.quarterdeck.kernel.id.EventId;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.Ulid;
import dev.quarterdeck.kernel.time.Clock;
import dev.quarterdeck.mission.internal.application.adoption.AdoptableRepository.Source;
import dev.quarterdeck.mission.internal.application.log.NewEvent;
import dev.quarterdeck.mission.internal.application.log.NewEvent.Content;
import dev.quarterdeck.mission.internal.application.log.NewEvent.Content.AsReceived;
import dev.quarterdeck.mission.internal.application.log.Stamps;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptedFact.Annotated;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptedFact.Dated;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptedFact.Moved;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptedFact.Noted;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptedFact.Unreadable;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptionFact;
import dev.quarterdeck.mission.internal.domain.adoption.DerivedId;
import dev.quarterdeck.mission.internal.domain.adoption.Moment;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the events of an adoption. */
@Component
class MirroredEvents {
    private static final String NOBODY = "unknown";

    private final LineReading reading;
    private final Stamps stamps;
    private final Clock clock;

    MirroredEvents(LineReading reading, Stamps stamps, Clock clock) {
        this.reading = reading;
        this.stamps = stamps;
        this.clock = clock;
    }

    /** Who adopts, from where. */
    record Cause(Entry entry, Source source) {
        CommitContext commit() {
            return new CommitContext(
                    source.repository(),
                    source.branch().value(),
                    source.commit().value());
        }
    }

    NewEvent of(Cause cause, AdoptionFact fact) {
        return stamps.stamp(cause.entry(), fact, cause.commit());
    }

    /** @param taken identities that cannot be used; the one used is added */
    NewEvent of(Cause cause, MissionId mission, SourceLine line, Set<EventId> taken) {
        var isReadable = !(line.fact() instanceof Unreadable);
        var content = new AsReceived(LineTypes.of(line.fact()), 1, line.text(), isReadable ? line.text() : null, 0);
        var id = identity(line)
                .filter(taken::add)
                .orElseGet(() -> EventId.of(DerivedId.ulid(mission.value(), line.key())));
        return event(cause, id, reading.actor(actorOf(line)), moment(line), content);
    }

    private static NewEvent event(Cause cause, EventId id, Actor actor, Instant at, Content content) {
        var infrastructure = cause.entry().infrastructure();
        return new NewEvent(
                id, actor, at, null, infrastructure.correlationId(), infrastructure.node(), cause.commit(), content);
    }

    /** The identity a line brings along, if it can be an event's. */
    static Optional<EventId> identity(SourceLine line) {
        var id = switch (line.fact()) {
            case Dated dated -> dated.id();
            case Noted note -> note.id();
            case Unreadable _ -> null;
        };
        return Optional.ofNullable(id).filter(Ulid::matches).map(EventId::of);
    }

    private Instant moment(SourceLine line) {
        @Nullable
        String at = switch (line.fact()) {
            case Dated dated -> dated.at();
            case Noted note -> note.at();
            case Unreadable _ -> null;
        };
        return Optional.ofNullable(at).flatMap(Moment::of).orElseGet(clock::now);
    }

    private static String actorOf(SourceLine line) {
        return switch (line.fact()) {
            case Moved move -> move.actor();
            case Annotated annotation -> annotation.actor();
            case Noted note -> note.actor();
            case Unreadable _ -> NOBODY;
        };
    }
}
