package dev.quarterdeck.kernel.surface;

import java.util.stream.Collectors;

/** Text of others as text: nothing in it moves a cursor, colours a terminal, breaks a line or turns its direction. */
public final class Plain {
    private static final String ZERO_WIDTH_JOINERS = "\u200c\u200d";

    private Plain() {}

    /** One line; what is not shown as itself is written as Java would. */
    public static String line(String text) {
        return text.codePoints().mapToObj(Plain::shown).collect(Collectors.joining());
    }

    /** One line that is cut where it gets too long. */
    public static String line(String text, int most) {
        // Whatever is cut need not be looked at first.
        var line = line(text.length() > most ? text.substring(0, most) : text);
        return text.length() > most || line.length() > most
                ? line.substring(0, Math.min(line.length(), most - 1)) + "…"
                : line;
    }

    private static String shown(int codePoint) {
        return switch (codePoint) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> isPlain(codePoint) ? Character.toString(codePoint) : escaped(codePoint);
        };
    }

    private static boolean isPlain(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                false;
            // Joined letters and pictures need these, and they move nothing.
            case Character.FORMAT -> ZERO_WIDTH_JOINERS.indexOf(codePoint) >= 0;
            default -> true;
        };
    }

    private static String escaped(int codePoint) {
        return Character.toString(codePoint)
                .chars()
                .mapToObj("\\u%04x"::formatted)
                .collect(Collectors.joining());
    }
}
