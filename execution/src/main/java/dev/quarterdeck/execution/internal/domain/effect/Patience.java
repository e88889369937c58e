package dev.quarterdeck.execution.internal.domain.effect;

import dev.quarterdeck.execution.internal.domain.commit.GitWork;
import dev.quarterdeck.execution.internal.domain.commit.Pushing;
import java.time.Duration;
import java.time.Instant;

/** How long to wait before an effect is tried again, and when it is given up. */
public final class Patience {
    private static final Duration LEAST = Duration.ofSeconds(1);
    private static final Duration MOST = Duration.ofSeconds(30);
    private static final int SHARE = 5;
    private static final int FAILURES = 10;
    private static final Duration FIRST_PUSH = Duration.ofSeconds(5);
    private static final Duration LONGEST_PUSH = Duration.ofHours(1);
    private static final int DOUBLINGS = 10;

    private Patience() {}

    /**
     * Every second at first, then ever more rarely the longer it has waited already. A remote that said no is asked again
     * after twice the time.
     */
    public static Instant nextAttempt(GitWork work, int failures, Instant now) {
        return work instanceof Pushing && failures > 0 ? now.plus(doubled(failures)) : now.plus(share(work.at(), now));
    }

    /** Waiting never ends; what keeps failing does. */
    public static boolean isExhausted(int failures) {
        return failures >= FAILURES;
    }

    private static Duration share(Instant asked, Instant now) {
        var share = Duration.between(asked, now).dividedBy(SHARE);
        if (share.compareTo(LEAST) < 0) {
            return LEAST;
        }
        return share.compareTo(MOST) > 0 ? MOST : share;
    }

    private static Duration doubled(int failures) {
        var pause = FIRST_PUSH.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS));
        return pause.compareTo(LONGEST_PUSH) > 0 ? LONGEST_PUSH : pause;
    }
}
