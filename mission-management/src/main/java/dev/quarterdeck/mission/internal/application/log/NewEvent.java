package dev.quarterdeck.mission.internal.application.log;

import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.event.CommitContext;
import dev.quarterdeck.kernel.id.EventId;
import dev.quarterdeck.mission.internal.domain.MissionFact;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event to append. The log adds what only it knows: version, hash, time of recording and, for our own facts, the
 * clock and the envelope.
 *
 * @param id new for each event, by the Ids port
 * @param occurredAt when it happened; for a mirrored event what its line says, else when it was read
 * @param correlationId the run it belongs to, else the command
 */
public record NewEvent(
        EventId id,
        Actor actor,
        Instant occurredAt,
        @Nullable EventId causationId,
        String correlationId,
        String originNode,
        @Nullable CommitContext commitContext,
        Content content) {

    /** What the event says. */
    public sealed interface Content {
        /** A fact of ours; the log writes its envelope. */
        record Stated(MissionFact fact) implements Content {}

        /**
         * An event mirrored from elsewhere.
         *
         * @param type the stored type; the adoption's start with {@code adopted.}
         * @param envelope the event character for character; it holds no NUL
         * @param payload the JSON to search in, usually the envelope itself; absent where there is none. Text that jsonb
         *     cannot hold is left out of the search copy.
         * @param lamportClock its own, not negative
         */
        record AsReceived(
                String type,
                int schemaVersion,
                String envelope,
                @Nullable String payload,
                long lamportClock) implements Content {}
    }
}
