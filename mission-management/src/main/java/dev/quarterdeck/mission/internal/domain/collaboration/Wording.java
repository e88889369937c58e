package dev.quarterdeck.mission.internal.domain.collaboration;

import dev.quarterdeck.kernel.refusal.CommonRefusal.InvalidInput;
import dev.quarterdeck.kernel.refusal.Refused;
import org.jspecify.annotations.Nullable;

/** Text from outside that others will read: of bounded length, without characters that do something to a terminal. */
public final class Wording {
    private static final int NAME = 200;
    private static final int PATH = 1_000;
    private static final int REMARK = 2_000;
    private static final int COMMENT = 10_000;

    private static final String LINE_BREAK = "\n";

    private Wording() {}

    /** @throws Refused if it is empty, too long or more than one line of text */
    static String name(String field, String text) {
        return line(field, filled(field, text), NAME);
    }

    static String path(String field, String text) {
        return line(field, filled(field, text), PATH);
    }

    public static @Nullable String nameIfGiven(String field, @Nullable String text) {
        return text == null ? null : name(field, text);
    }

    public static @Nullable String remarkIfGiven(String field, @Nullable String text) {
        return text == null ? null : remark(field, text);
    }

    /** @throws Refused if it is empty, too long or more than one line of text */
    public static String remark(String field, String text) {
        return line(field, filled(field, text), REMARK);
    }

    /** Of several lines, perhaps. */
    static String comment(String field, String text) {
        var lines = text.replace("\r\n", LINE_BREAK);
        line(field, filled(field, lines).replace(LINE_BREAK, ""), COMMENT);
        return lines;
    }

    private static String filled(String field, String text) {
        if (text.isBlank()) {
            throw refused(field, "This needs some text.", "", "text");
        }
        return text;
    }

    private static String line(String field, String text, int longest) {
        if (text.length() > longest) {
            var length = "%d characters".formatted(text.length());
            throw refused(field, "This is too long.", length, "at most %d".formatted(longest));
        }
        var odd = text.codePoints().filter(Wording::isOdd).findFirst();
        if (odd.isPresent()) {
            var shown = "U+%04X".formatted(odd.getAsInt());
            throw refused(field, "This has a character that is no part of a text.", shown, "no control characters");
        }
        return text;
    }

    // Half of a surrogate pair is a code point here, and cannot be stored.
    private static boolean isOdd(int point) {
        return Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE;
    }

    private static Refused refused(String field, String message, String observed, String expected) {
        return new Refused(new InvalidInput(field, message, observed, expected, "say it in other words"));
    }
}
