package dev.quarterdeck.mission.internal.adapter.contract;

import java.util.HashMap;
import java.util.Map;

/** Keeps one of what is equal, for values that are said again and again; only so many, for others never are. */
final class Interned<T> {
    private static final int MOST = 10_000;

    private final Map<T, T> values = new HashMap<>();

    T of(T value) {
        var known = values.get(value);
        if (known == null && values.size() < MOST) {
            values.put(value, value);
        }
        return known == null ? value : known;
    }
}
