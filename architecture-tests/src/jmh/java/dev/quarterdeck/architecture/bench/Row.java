package dev.quarterdeck.architecture.bench;

import java.util.Locale;

/**
 * A line of the table.
 *
 * @param baseline what the figure is compared with; empty where the target is a plain figure
 */
record Row(String work, String figure, String baseline, String ratio, String target, Verdict verdict) {
    /** What the figure means for the target. */
    enum Verdict {
        MET("yes"),
        MISSED("NO"),
        /** No target is set for it; it explains another row. */
        NONE("-");

        private final String word;

        Verdict(String word) {
            this.word = word;
        }

        @Override
        public String toString() {
            return word;
        }

        static Verdict of(boolean met) {
            return met ? MET : MISSED;
        }
    }

    static String ratio(double ratio) {
        return String.format(Locale.ROOT, "%.2f", ratio);
    }
}
