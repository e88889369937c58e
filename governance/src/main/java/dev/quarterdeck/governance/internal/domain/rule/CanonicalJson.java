package dev.quarterdeck.governance.internal.domain.rule;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A tree as JSON text that is the same for the same tree: names in order, nothing between. */
public final class CanonicalJson {
    private CanonicalJson() {}

    public static String of(@Nullable Object tree) {
        return switch (tree) {
            case null -> "null";
            case Map<?, ?> map -> object(map);
            case List<?> list -> list.stream().map(CanonicalJson::of).collect(Collectors.joining(",", "[", "]"));
            case String text -> quoted(text);
            case Boolean truth -> truth.toString();
            case Number number -> number.toString();
            case Object other -> throw new IllegalArgumentException("No JSON for a " + other.getClass());
        };
    }

    private static String object(Map<?, ?> map) {
        var sorted = new TreeMap<String, String>();
        map.forEach((name, value) -> sorted.put(String.valueOf(name), of(value)));
        return sorted.entrySet().stream()
                .map(entry -> quoted(entry.getKey()) + ":" + entry.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String text) {
        return text.chars().mapToObj(CanonicalJson::escaped).collect(Collectors.joining("", "\"", "\""));
    }

    private static String escaped(int unit) {
        return switch (unit) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> unit < 0x20 ? "\\u%04x".formatted(unit) : String.valueOf((char) unit);
        };
    }
}
