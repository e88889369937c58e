package dev.quarterdeck.mission.internal.application.log;

import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.context.Fragment.Entry;
import dev.quarterdeck.kernel.event.CommitContext;
import dev.quarterdeck.kernel.id.Ids;
import dev.quarterdeck.kernel.time.Clock;
import dev.quarterdeck.mission.internal.application.log.NewEvent.Content.Stated;
import dev.quarterdeck.mission.internal.domain.MissionFact;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes facts that a caller brings about into events: who, when, where. */
@Component
public class Stamps {
    private final Clock clock;
    private final Ids ids;

    Stamps(Clock clock, Ids ids) {
        this.clock = clock;
        this.ids = ids;
    }

    public NewEvent stamp(Entry entry, MissionFact fact, @Nullable CommitContext commitContext) {
        return new NewEvent(
                ids.nextEvent(),
                entry.actor(),
                clock.now(),
                null,
                entry.infrastructure().correlationId(),
                entry.infrastructure().node(),
                commitContext,
                new Stated(fact));
    }

    /** What follows from an event by itself. */
    public NewEvent stamp(RecordedEvent cause, Actor actor, String node, MissionFact fact) {
        return new NewEvent(
                ids.nextEvent(),
                actor,
                clock.now(),
                cause.envelope().id(),
                cause.envelope().correlationId(),
                node,
                null,
                new Stated(fact));
    }

    /** What follows at once, by the same doer. */
    public NewEvent stamp(NewEvent cause, MissionFact fact) {
        return new NewEvent(
                ids.nextEvent(),
                cause.actor(),
                clock.now(),
                cause.id(),
                cause.correlationId(),
                cause.originNode(),
                cause.commitContext(),
                new Stated(fact));
    }

    /** What happens because its time has come. */
    public NewEvent stamp(String correlationId, Actor actor, String node, MissionFact fact) {
        return new NewEvent(ids.nextEvent(), actor, clock.now(), null, correlationId, node, null, new Stated(fact));
    }
}
