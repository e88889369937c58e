package dev.quarterdeck.kernel.time;

import java.time.Instant;

/** The one source of the present moment, UTC, microsecond precision. */
@FunctionalInterface
public interface Clock {
    Instant now();
}
