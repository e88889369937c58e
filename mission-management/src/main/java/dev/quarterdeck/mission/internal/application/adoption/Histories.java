package dev.quarterdeck.mission.internal.application.adoption;

import dev.quarterdeck.mission.internal.application.log.RecordedEvent;
import dev.quarterdeck.mission.internal.application.log.StatusFold;
import dev.quarterdeck.mission.internal.domain.Projection;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptedHistory;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptionFact;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives the events of an adoption their meaning. */
@Component
class Histories implements StatusFold {
    private final LineReading reading;

    Histories(LineReading reading) {
        this.reading = reading;
    }

    @Override
    public boolean owns(String type) {
        return type.startsWith(LineTypes.FAMILY);
    }

    @Override
    public @Nullable Projection fold(List<RecordedEvent> owned) {
        return of(owned).projection();
    }

    /** @param stream events of one mission in stream order; those of others than the adoption are passed over */
    AdoptedHistory of(List<RecordedEvent> stream) {
        var history = new AdoptedHistory();
        for (var event : stream) {
            var envelope = event.envelope();
            if (event.fact() instanceof AdoptionFact fact) {
                history.add(fact, envelope.actor(), envelope.recordedAt());
            } else if (LineTypes.bearOnStatus(event.type())) {
                history.add(envelope.version().value(), reading.read(envelope.envelope()));
            }
        }
        return history;
    }
}
