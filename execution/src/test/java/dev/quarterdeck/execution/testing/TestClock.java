package dev.quarterdeck.execution.testing;

import dev.quarterdeck.kernel.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that a test sets, and that goes on a little with every look, so that patience ends. */
public final class TestClock implements Clock {
    private static final Duration STEP = Duration.ofMillis(500);

    private final AtomicReference<Instant> next;

    public TestClock(Instant start) {
        next = new AtomicReference<>(start);
    }

    @Override
    public Instant now() {
        return next.getAndUpdate(now -> now.plus(STEP));
    }

    public void pass(Duration time) {
        next.updateAndGet(now -> now.plus(time));
    }
}
