package dev.quarterdeck.governance.internal.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts tries under a key and makes them wait: some are free, then each waits twice as long as the one before. One is
 * forgotten for every longest wait in which nothing was tried.
 */
public final class Throttle {
    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
    private static final int MOST_KEYS = 10_000;
    private static final int DOUBLINGS = 20;

    private final int free;
    private final Duration longest;
    // The one that was tried longest ago first: whoever floods it with keys pushes out their own.
    private final Map<String, Tries> tries = new LinkedHashMap<>(16, 0.75f, true);

    public Throttle(int free, Duration longest) {
        this.free = free;
        this.longest = longest;
    }

    /** How long to wait; nothing for a try that may go ahead, which counts until it is forgiven. */
    public synchronized Duration enter(String key, Instant now) {
        var before = tries.get(key);
        if (before == null || !before.until.plus(FORGOTTEN_AFTER).isAfter(now)) {
            before = new Tries(0, now);
        }
        if (before.until.isAfter(now)) {
            return Duration.between(now, before.until);
        }
        var idle = Duration.between(before.until, now).dividedBy(longest);
        var count = Math.max(0, before.count - (int) idle) + 1;
        tries.put(key, new Tries(count, now.plus(waiting(count))));
        if (tries.size() > MOST_KEYS) {
            tries.remove(tries.keySet().iterator().next());
        }
        return Duration.ZERO;
    }

    /** A try that succeeded ends the count. */
    public synchronized void forgive(String key) {
        tries.remove(key);
    }

    /** A try that succeeded counts for nothing itself; those before it still do. */
    public synchronized void takeBack(String key, Instant now) {
        tries.computeIfPresent(key, (_, tried) -> tried.count == 1 ? null : new Tries(tried.count - 1, now));
    }

    private Duration waiting(int count) {
        if (count < free) {
            return Duration.ZERO;
        }
        var doubled = FIRST.multipliedBy(1L << Math.min(count - free, DOUBLINGS));
        return doubled.compareTo(longest) > 0 ? longest : doubled;
    }

    private record Tries(int count, Instant until) {}
}
