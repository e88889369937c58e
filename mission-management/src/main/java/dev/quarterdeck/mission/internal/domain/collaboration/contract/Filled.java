package dev.quarterdeck.mission.internal.domain.collaboration.contract;

import org.jspecify.annotations.Nullable;

/** The contract's one rule about texts: what must be there has at least one character, be it a blank. */
final class Filled {
    private Filled() {}

    static void require(String field, String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException(field + " is empty");
        }
    }

    static void ifGiven(String field, @Nullable String text) {
        if (text != null) {
            require(field, text);
        }
    }
}
