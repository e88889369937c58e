package dev.quarterdeck.governance.api;

import org.jspecify.annotations.Nullable;

/** The part of a list to answer with: after a cursor, at most {@code limit} items, 1 to 200. */
public record ListPart(@Nullable String cursor, int limit) {
    public static final int USUAL = 50;
    public static final int MOST = 200;
    public static final ListPart FIRST = new ListPart(null, USUAL);

    public ListPart {
        limit = Math.clamp(limit, 1, MOST);
    }
}
