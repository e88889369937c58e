package dev.quarterdeck.architecture.bench;

import java.util.List;
import java.util.Locale;

/** How long the repetitions of one piece of work took, in nanoseconds. */
final class Timings {
    private static final double MICROSECOND = 1e3;
    private static final double MILLISECOND = 1e6;

    private final long[] sorted;

    private Timings(long[] sorted) {
        this.sorted = sorted;
    }

    static Timings of(List<Long> nanoseconds) {
        return new Timings(
                nanoseconds.stream().mapToLong(Long::longValue).sorted().toArray());
    }

    double median() {
        return sorted[sorted.length / 2];
    }

    /** What this share of them did not exceed. */
    double within(double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }

    static String text(double nanoseconds) {
        return nanoseconds < MILLISECOND
                ? String.format(Locale.ROOT, "%.0f us", nanoseconds / MICROSECOND)
                : String.format(Locale.ROOT, "%.1f ms", nanoseconds / MILLISECOND);
    }
}
