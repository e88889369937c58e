package dev.quarterdeck.kernel.actor;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A membership role in an organisation. */
public enum Role {
    OBSERVER,
    OPERATOR,
    ADMIN,
    AGENT;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> named(String text) {
        return Arrays.stream(values())
                .filter(role -> role.wireName().equals(text.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
