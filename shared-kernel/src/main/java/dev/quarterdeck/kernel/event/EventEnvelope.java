package dev.quarterdeck.kernel.event;

import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.id.EventId;
import dev.quarterdeck.kernel.id.MissionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One recorded event of a mission, as its log holds it.
 *
 * @param version its place in the mission's stream
 * @param lamportClock one more than the greatest in the stream before it; events mirrored from elsewhere keep their own
 * @param correlationId the run it belongs to, else the command
 * @param envelope the event as it was received, character for character; everything else is a copy for search
 * @param hash SHA-256 over the previous event's hash and the envelope, lower-case hex
 */
public record EventEnvelope(
        MissionId mission,
        Version version,
        EventId id,
        String type,
        int schemaVersion,
        Actor actor,
        Instant occurredAt,
        Instant recordedAt,
        long lamportClock,
        @Nullable EventId causationId,
        String correlationId,
        String originNode,
        @Nullable CommitContext commitContext,
        String envelope,
        String hash) {}
