package dev.quarterdeck.mission.internal.application.log;

import dev.quarterdeck.kernel.event.EventEnvelope;
import dev.quarterdeck.mission.internal.domain.MissionFact;
import org.jspecify.annotations.Nullable;

/**
 * An event as the log holds it.
 *
 * @param fact what it says in our own words; absent for a type this version does not know and for a mirrored event
 */
public record RecordedEvent(
        EventEnvelope envelope, @Nullable MissionFact fact) {
    public String type() {
        return envelope.type();
    }
}
