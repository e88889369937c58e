package dev.quarterdeck.mission.internal.domain.plan;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with an artifact.
 *
 * @param path relative to the mission's directory
 * @param line counted from 1; absent where it is about the whole file
 */
public record Problem(String path, @Nullable Integer line, ProblemCode code, String text) {
    /** For a person: where, what kind, what. */
    public String described() {
        var place = line == null ? path : path + ":" + line;
        return "%s %s: %s".formatted(place, code, text);
    }
}
