package dev.quarterdeck.app.server.security;

import dev.quarterdeck.kernel.time.Clock;
import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the caller of a request may still hear its answer; looked at now and then. */
final class Standing {
    private static final Logger LOG = LoggerFactory.getLogger(Standing.class);

    private final BooleanSupplier holds;
    private final Duration every;
    private final Clock clock;
    private Instant looked;

    Standing(BooleanSupplier holds, Duration every, Clock clock) {
        this.holds = holds;
        this.every = every;
        this.clock = clock;
        this.looked = clock.now();
    }

    /** @throws IOException as if the caller had gone, if they may not */
    void require() throws IOException {
        var now = clock.now();
        if (now.isBefore(looked.plus(every))) {
            return;
        }
        looked = now;
        if (!stillHolds()) {
            throw new EOFException("The caller may not hear this any more");
        }
    }

    private boolean stillHolds() {
        try {
            return holds.getAsBoolean();
        } catch (RuntimeException unavailable) {
            LOG.debug("Who the caller is cannot be read now", unavailable);
            return true;
        }
    }
}
