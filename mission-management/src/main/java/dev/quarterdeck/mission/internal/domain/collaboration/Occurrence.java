package dev.quarterdeck.mission.internal.domain.collaboration;

import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.event.CommitContext;
import dev.quarterdeck.kernel.id.EventId;
import dev.quarterdeck.kernel.id.MissionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A fact, and the event that told it. */
public record Occurrence(
        EventId event,
        MissionId mission,
        Actor actor,
        Instant at,
        @Nullable CommitContext commit,
        CollaborationFact fact) {}
