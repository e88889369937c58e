package dev.quarterdeck.mission.internal.domain.collaboration.contract;

import org.jspecify.annotations.Nullable;

/** The contract's one rule: what must be there is there, a text with at least one character, be it a blank. */
final class Filled {
    private Filled() {}

    static void require(String field, String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException(field + " is empty");
        }
    }

    static void present(String field, @Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException(field + " is missing");
        }
    }

    static void ifGiven(String field, @Nullable String text) {
        if (text != null) {
            require(field, text);
        }
    }
}
