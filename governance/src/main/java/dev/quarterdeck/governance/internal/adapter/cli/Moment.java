package dev.quarterdeck.governance.internal.adapter.cli;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Moments for people: to the second, UTC. */
final class Moment {
    private Moment() {}

    static String text(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    static String text(@Nullable Instant moment, String absent) {
        return moment == null ? absent : text(moment);
    }
}
