package dev.quarterdeck.mission.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Part of a list, and the opaque cursor of the next part, absent at the end. */
public record Page<T>(List<T> items, @Nullable String nextCursor) {
    public Page {
        items = List.copyOf(items);
    }
}
