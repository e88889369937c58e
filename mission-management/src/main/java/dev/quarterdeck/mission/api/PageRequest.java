package dev.quarterdeck.mission.api;

import org.jspecify.annotations.Nullable;

/** The part of a list to answer with: after a cursor, at most {@code limit} items, 1 to 200. */
public record PageRequest(@Nullable String cursor, int limit) {
    public static final int USUAL = 50;
    public static final int MOST = 200;

    public PageRequest {
        limit = Math.clamp(limit, 1, MOST);
    }

    public static PageRequest first(int limit) {
        return new PageRequest(null, limit);
    }
}
