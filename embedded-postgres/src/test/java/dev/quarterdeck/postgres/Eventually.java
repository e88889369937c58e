package dev.quarterdeck.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;

/** Waiting for what another process does, without saying how long it takes. */
final class Eventually {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Eventually() {}

    static void holds(Callable<Boolean> condition) throws Exception {
        var giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.call()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(giveUp);
            Thread.sleep(20);
        }
    }

    static void killed(long pid) throws IOException {
        Command.of("kill", "-KILL", Long.toString(pid)).run();
    }
}
