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
        if (tree instanceof Map<?, ?> map) {
            return object(map);
        }
        if (tree instanceof List<?> list) {
            return list.stream().map(CanonicalJson::of).collect(Collectors.joining(",", "[", "]"));
        }
        if (tree instanceof String text) {
            return quoted(text);
        }
        if (tree == null || tree instanceof Boolean || tree instanceof Number) {
            return String.valueOf(tree);
        }
        throw new IllegalArgumentException("No JSON for a " + tree.getClass());
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
