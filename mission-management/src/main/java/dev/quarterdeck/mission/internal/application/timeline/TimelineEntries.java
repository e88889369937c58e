package dev.quarterdeck.mission.internal.application.timeline;

import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.mission.api.Timeline.Entry;
import dev.quarterdeck.mission.api.Timeline.Source;
import dev.quarterdeck.mission.internal.application.log.RecordedEvent;
import org.springframework.stereotype.Component;

/** Tells an event: the words for it, and who, when, where and why. */
@Component
class TimelineEntries {
    private final EventWords words;

    TimelineEntries(EventWords words) {
        this.words = words;
    }

    Entry of(RecordedEvent recorded, Names names) {
        var event = recorded.envelope();
        var told = words.of(recorded, names);
        return new Entry(
                event.version(),
                event.id(),
                event.type(),
                told.group(),
                event.occurredAt(),
                event.recordedAt(),
                event.actor(),
                told.source() == null ? source(event.actor()) : told.source(),
                told.text(),
                told.rationale(),
                told.severity(),
                told.workPackages(),
                event.commitContext(),
                told.retroactive(),
                event.causationId(),
                event.correlationId());
    }

    private static Source source(Actor actor) {
        if (actor.kind() == Actor.Kind.LLM_AGENT) {
            return Source.LLM;
        }
        return switch (actor.origin()) {
            case LOCAL -> Source.LOCAL;
            case REMOTE -> Source.REMOTE;
        };
    }
}
