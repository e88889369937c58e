package dev.quarterdeck.execution.internal.domain.effect;

import java.time.Duration;
import java.time.Instant;

/** How long to wait before an effect is tried again, and when it is given up. */
public final class Patience {
    private static final Duration LEAST = Duration.ofSeconds(1);
    private static final Duration MOST = Duration.ofSeconds(30);
    private static final int SHARE = 5;
    private static final int FAILURES = 10;

    private Patience() {}

    /** Every second at first, then ever more rarely the longer it has waited already. */
    public static Instant nextAttempt(Instant asked, Instant now) {
        var share = Duration.between(asked, now).dividedBy(SHARE);
        if (share.compareTo(LEAST) < 0) {
            return now.plus(LEAST);
        }
        return now.plus(share.compareTo(MOST) > 0 ? MOST : share);
    }

    /** Waiting never ends; what keeps failing does. */
    public static boolean isExhausted(int failures) {
        return failures >= FAILURES;
    }
}
