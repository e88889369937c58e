package dev.quarterdeck.mission.internal.adapter.contract;

import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The one form in which equal values are equal bytes: keys in the order of code points, no blanks, nothing escaped that need
 * not be.
 */
final class CanonicalJson {
    /** Differs from the order of Java's characters where half of a pair meets one of the last characters before pairs. */
    static final Comparator<String> CODE_POINTS = CanonicalJson::compare;

    private static final int PIECE = 1 << 16;

    private final Writer writer;
    // Not the writer itself, which takes a lock for every comma.
    private final StringBuilder out = new StringBuilder();

    CanonicalJson(Writer writer) {
        this.writer = writer;
    }

    /** @param value a text, a number, true or false, null, or such values in fields, in a map from texts or in a stream */
    void write(@Nullable Object value) throws IOException {
        value(value);
        handOn();
    }

    private void value(@Nullable Object value) throws IOException {
        switch (value) {
            case String text -> text(text);
            case Fields fields -> object(fields);
            case Map<?, ?> map -> object(map);
            case Stream<?> stream -> array(stream.iterator());
            case null, default -> out.append(value);
        }
        if (out.length() > PIECE) {
            handOn();
        }
    }

    private void handOn() throws IOException {
        writer.append(out);
        out.setLength(0);
    }

    private void object(Fields fields) throws IOException {
        var separator = '{';
        for (var index = 0; index < fields.namesAndValues().length; index += 2) {
            out.append(separator);
            text(String.valueOf(fields.namesAndValues()[index]));
            out.append(':');
            value(fields.namesAndValues()[index + 1]);
            separator = ',';
        }
        out.append('}');
    }

    private void object(Map<?, ?> map) throws IOException {
        var separator = '{';
        for (var key : sorted(map)) {
            out.append(separator);
            text(key);
            out.append(':');
            value(map.get(key));
            separator = ',';
        }
        out.append(separator == '{' ? "{}" : "}");
    }

    private static Iterable<String> sorted(Map<?, ?> map) {
        return map.keySet().stream().map(String.class::cast).sorted(CODE_POINTS).toList();
    }

    private void array(Iterator<?> elements) throws IOException {
        out.append('[');
        while (elements.hasNext()) {
            value(elements.next());
            if (elements.hasNext()) {
                out.append(',');
            }
        }
        out.append(']');
    }

    private void text(String text) {
        out.append('"');
        var plain = 0;
        for (var index = 0; index < text.length(); index++) {
            var character = text.charAt(index);
            if (character < ' '
                    || character == '"'
                    || character == '\\'
                    || (character >= Character.MIN_SURROGATE && isHalf(text, index))) {
                out.append(text, plain, index);
                out.append(escaped(character));
                plain = index + 1;
            }
        }
        out.append(text, plain, text.length());
        out.append('"');
    }

    // No UTF-8 can hold half of a pair.
    private static boolean isHalf(String text, int index) {
        var character = text.charAt(index);
        if (Character.isHighSurrogate(character)) {
            return index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
        }
        return Character.isLowSurrogate(character)
                && (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
    }

    private static String escaped(char character) {
        return switch (character) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\b' -> "\\b";
            case '\f' -> "\\f";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> String.format(Locale.ROOT, "\\u%04x", (int) character);
        };
    }

    private static int compare(String one, String other) {
        var length = Math.min(one.length(), other.length());
        for (var index = 0; index < length; index++) {
            var difference = rank(one.charAt(index)) - rank(other.charAt(index));
            if (difference != 0) {
                return difference;
            }
        }
        return one.length() - other.length();
    }

    private static int rank(char character) {
        return Character.isSurrogate(character) ? character + Character.MAX_VALUE : character;
    }
}
