package dev.quarterdeck.mission.internal.domain.collaboration.contract;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An identity as the contract spells it: a ULID in capitals or a UUID with hyphens in small letters. */
public record EventKey(String value) {
    private static final int ULID = 26;
    private static final int HEX = 32;
    private static final int HYPHENATED = 36;
    private static final String URN = "urn:uuid:";

    private static final boolean[] CROCKFORD = crockford();

    public EventKey {
        if (!value.equals(canonical(value))) {
            throw new IllegalArgumentException("No ULID or UUID: " + value);
        }
    }

    /** Takes any spelling. */
    public static EventKey of(String text) {
        var canonical = canonical(text);
        return new EventKey(canonical == null ? text : canonical);
    }

    /** ULIDs are ordered by their making; the contract takes UUIDs as well. */
    public boolean isUlid() {
        return value.length() == ULID;
    }

    /** The one spelling of an identity, or null where it is none. */
    public static @Nullable String canonical(String text) {
        return switch (text.length()) {
            case ULID -> ulid(text);
            case HEX -> isHex(text) ? hyphenated(text.toLowerCase(Locale.ROOT)) : null;
            case HYPHENATED -> isUuid(text) ? text.toLowerCase(Locale.ROOT) : null;
            default -> null;
        };
    }

    /** The project a text names: a UUID with hyphens, bare, in braces or as a URN. */
    public static Optional<UUID> project(String text) {
        var inner = text;
        if (text.startsWith("{") && text.endsWith("}")) {
            inner = text.substring(1, text.length() - 1);
        } else if (text.startsWith(URN)) {
            inner = text.substring(URN.length());
        }
        var bare = inner.length() == HEX && inner.length() == text.length();
        var canonical = bare || inner.length() == HYPHENATED ? canonical(inner) : null;
        return Optional.ofNullable(canonical).map(UUID::fromString);
    }

    private static @Nullable String ulid(String text) {
        var small = false;
        for (var index = 0; index < ULID; index++) {
            var character = text.charAt(index);
            if (character >= CROCKFORD.length || !CROCKFORD[character]) {
                return null;
            }
            small |= character >= 'a';
        }
        return small ? text.toUpperCase(Locale.ROOT) : text;
    }

    // By character: a test that folds case would let the Kelvin sign pass for a K.
    private static boolean[] crockford() {
        var allowed = new boolean[128];
        "0123456789ABCDEFGHJKMNPQRSTVWXYZabcdefghjkmnpqrstvwxyz"
                .chars()
                .forEach(character -> allowed[character] = true);
        return allowed;
    }

    private static boolean isUuid(String text) {
        if (text.length() != HYPHENATED) {
            return false;
        }
        for (var index = 0; index < HYPHENATED; index++) {
            var hyphen = index == 8 || index == 13 || index == 18 || index == 23;
            if (hyphen ? text.charAt(index) != '-' : !isHexDigit(text.charAt(index))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHex(String text) {
        for (var index = 0; index < text.length(); index++) {
            if (!isHexDigit(text.charAt(index))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHexDigit(char character) {
        return (character >= '0' && character <= '9')
                || (character >= 'a' && character <= 'f')
                || (character >= 'A' && character <= 'F');
    }

    private static String hyphenated(String hex) {
        return new StringBuilder(hex)
                .insert(20, '-')
                .insert(16, '-')
                .insert(12, '-')
                .insert(8, '-')
                .toString();
    }
}
