package dev.quarterdeck.mission.internal.domain.collaboration.contract;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How the contract spells identities: ULIDs in capitals, UUIDs with hyphens in small letters; other spellings are the same one. */
public final class EventKey {
    private static final int ULID = 26;
    private static final int HEX = 32;
    private static final int UUID = 36;
    private static final String URN = "urn:uuid:";

    private EventKey() {}

    /** The one spelling of an identity, or null where it is none. */
    public static @Nullable String canonical(String text) {
        return switch (text.length()) {
            case ULID -> isUlid(text) ? text.toUpperCase(Locale.ROOT) : null;
            case HEX -> isHex(text) ? hyphenated(text.toLowerCase(Locale.ROOT)) : null;
            case UUID -> isUuid(text) ? text.toLowerCase(Locale.ROOT) : null;
            default -> null;
        };
    }

    /** Whether a text names a project: a UUID with hyphens, bare, in braces or as a URN. */
    public static boolean isProject(String text) {
        if (text.length() == HEX) {
            return isHex(text);
        }
        if (text.startsWith("{") && text.endsWith("}")) {
            return isUuid(text.substring(1, text.length() - 1));
        }
        return isUuid(text.startsWith(URN) ? text.substring(URN.length()) : text);
    }

    private static boolean isUlid(String text) {
        for (var index = 0; index < ULID; index++) {
            if (!isCrockford(text.charAt(index))) {
                return false;
            }
        }
        return true;
    }

    // By code point: a test by case folding would let the Kelvin sign pass for a K.
    private static boolean isCrockford(char character) {
        return (character >= '0' && character <= '9')
                || (character >= 'A' && character <= 'Z' && "ILOU".indexOf(character) < 0)
                || (character >= 'a' && character <= 'z' && "ilou".indexOf(character) < 0);
    }

    private static boolean isUuid(String text) {
        if (text.length() != UUID) {
            return false;
        }
        for (var index = 0; index < UUID; index++) {
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
        return "%s-%s-%s-%s-%s"
                .formatted(
                        hex.substring(0, 8),
                        hex.substring(8, 12),
                        hex.substring(12, 16),
                        hex.substring(16, 20),
                        hex.substring(20));
    }
}
