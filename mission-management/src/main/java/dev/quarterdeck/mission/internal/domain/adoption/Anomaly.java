package dev.quarterdeck.mission.internal.domain.adoption;

import org.jspecify.annotations.Nullable;

/**
 * Something found to be wrong while adopting.
 *
 * @param artifact the repository-relative path it was found in
 * @param line counted from 1; absent where the artifact as a whole is meant
 * @param text one sentence for a person
 * @param excerpt the original text
 */
public record Anomaly(
        AnomalyCode code,
        String artifact,
        @Nullable Integer line,
        String text,
        @Nullable String excerpt) {
    private static final int EXCERPT = 300;

    public Anomaly {
        excerpt = excerpt == null || excerpt.length() <= EXCERPT ? excerpt : excerpt.substring(0, EXCERPT) + "…";
    }

    /** About an artifact as a whole. */
    public static Anomaly of(AnomalyCode code, String artifact, String text) {
        return new Anomaly(code, artifact, null, text, null);
    }
}
