package dev.quarterdeck.mission.internal.domain.collaboration;

import dev.quarterdeck.kernel.id.EventId;
import org.jspecify.annotations.Nullable;

/**
 * Something an event should not have said.
 *
 * @param subject the participant, warning, step or comment it is about, where there is one
 */
public record Anomaly(
        EventId event,
        String type,
        AnomalyCode code,
        @Nullable String subject) {}
