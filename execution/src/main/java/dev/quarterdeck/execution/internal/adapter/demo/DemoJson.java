package dev.quarterdeck.execution.internal.adapter.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON as maps, lists, strings, numbers and booleans, for a program that has no library. */
final class DemoJson {
    private final String text;
    private int place;

    private DemoJson(String text) {
        this.text = text;
    }

    static @Nullable Object read(String text) {
        return new DemoJson(text).value();
    }

    static String write(@Nullable Object value) {
        var out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    /** What lies at the end of a path of names; an empty map where it leads nowhere. */
    static Object at(@Nullable Object value, String... path) {
        var here = value;
        for (var name : path) {
            here = here instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return here == null ? Map.of() : here;
    }

    private static void write(@Nullable Object value, StringBuilder out) {
        switch (value) {
            case null -> out.append("null");
            case String string -> quote(string, out);
            case Map<?, ?> map -> {
                var separator = "{";
                for (var entry : map.entrySet()) {
                    out.append(separator);
                    quote(String.valueOf(entry.getKey()), out);
                    out.append(':');
                    write(entry.getValue(), out);
                    separator = ",";
                }
                out.append(map.isEmpty() ? "{}" : "}");
            }
            case List<?> list -> {
                var separator = "[";
                for (var item : list) {
                    out.append(separator);
                    write(item, out);
                    separator = ",";
                }
                out.append(list.isEmpty() ? "[]" : "]");
            }
            default -> out.append(value);
        }
    }

    private static void quote(String string, StringBuilder out) {
        out.append('"');
        for (var place = 0; place < string.length(); place++) {
            var character = string.charAt(place);
            if (character == '"' || character == '\\') {
                out.append('\\').append(character);
            } else if (character < ' ') {
                out.append("\\u%04x".formatted((int) character));
            } else {
                out.append(character);
            }
        }
        out.append('"');
    }

    private @Nullable Object value() {
        return switch (next()) {
            case '{' -> object();
            case '[' -> list();
            case '"' -> string();
            default -> word();
        };
    }

    private char next() {
        while (place < text.length() && Character.isWhitespace(text.charAt(place))) {
            place++;
        }
        return place < text.length() ? text.charAt(place) : ' ';
    }

    private Map<String, @Nullable Object> object() {
        var object = new LinkedHashMap<String, @Nullable Object>();
        place++;
        while (next() != '}') {
            var name = string();
            expect(':');
            object.put(name, value());
            skip(',');
        }
        place++;
        return object;
    }

    private List<@Nullable Object> list() {
        var list = new ArrayList<@Nullable Object>();
        place++;
        while (next() != ']') {
            list.add(value());
            skip(',');
        }
        place++;
        return list;
    }

    private String string() {
        expect('"');
        var string = new StringBuilder();
        while (text.charAt(place) != '"') {
            var character = text.charAt(place++);
            string.append(character == '\\' ? escaped() : character);
        }
        place++;
        return string.toString();
    }

    private char escaped() {
        var character = text.charAt(place++);
        return switch (character) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> {
                place += 4;
                yield (char) Integer.parseInt(text.substring(place - 4, place), 16);
            }
            default -> character;
        };
    }

    private @Nullable Object word() {
        var begin = place;
        while (place < text.length() && "{}[]:,\" \t\r\n".indexOf(text.charAt(place)) < 0) {
            place++;
        }
        var word = text.substring(begin, place);
        return switch (word) {
            case "null" -> null;
            case "true" -> true;
            case "false" -> false;
            default -> number(word);
        };
    }

    private static Number number(String word) {
        if (word.matches("-?\\d+")) {
            return Long.valueOf(word);
        }
        return Double.valueOf(word);
    }

    private void expect(char character) {
        if (next() != character) {
            throw new IllegalArgumentException("'%s' expected at %d".formatted(character, place));
        }
        place++;
    }

    private void skip(char character) {
        if (next() == character) {
            place++;
        }
    }
}
