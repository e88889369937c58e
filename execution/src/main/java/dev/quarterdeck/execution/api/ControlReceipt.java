package dev.quarterdeck.execution.api;

import dev.quarterdeck.kernel.id.AgentSessionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of something an operator asked of a session.
 *
 * @param id a ULID
 * @param reason why it was not done
 * @param settledAt absent while the provider has not said
 */
public record ControlReceipt(
        String id,
        AgentSessionId sessionId,
        Operation operation,
        State state,
        String requestedBy,
        Instant requestedAt,
        @Nullable Instant settledAt,
        @Nullable String reason)
        implements AgentAnswer {

    /** What was asked. */
    public enum Operation {
        INJECT,
        PAUSE,
        RESUME,
        TERMINATE,
        KILL
    }

    /** How far it has come. */
    public enum State {
        REQUESTED(false),
        ACCEPTED(false),
        CONFIRMED(true),
        UNSUPPORTED(true),
        FAILED(true),
        TIMED_OUT(true);

        private final boolean settled;

        State(boolean settled) {
            this.settled = settled;
        }

        /** Whether nothing more will be said about it. */
        public boolean isSettled() {
            return settled;
        }
    }
}
