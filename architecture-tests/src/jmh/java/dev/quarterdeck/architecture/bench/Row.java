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
    }

    /** A figure that is compared with nothing yet. */
    static Row of(String work, String figure) {
        return new Row(work, figure, "", "", "", Verdict.NONE);
    }

    Row beside(String other, double times) {
        return new Row(work, figure, other, String.format(Locale.ROOT, "%.2f", times), target, verdict);
    }

    Row withTarget(String text, boolean met) {
        return new Row(work, figure, baseline, ratio, text, met ? Verdict.MET : Verdict.MISSED);
    }
}
