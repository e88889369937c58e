package dev.quarterdeck.governance.internal.domain.rule;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file of rules as a tree of maps, lists, texts, numbers and truth values.
 *
 * @param lines where each part stands, by its JSON pointer, counted from 1; empty where that is not known
 */
public record Document(Map<String, @Nullable Object> root, Map<String, Integer> lines) {
    public Document {
        root = Collections.unmodifiableMap(new LinkedHashMap<>(root));
        lines = Map.copyOf(lines);
    }

    public @Nullable Integer line(String pointer) {
        return lines.get(pointer);
    }

    /** The whole, to look into. */
    public Part part() {
        return new Part(this, "", root);
    }

    /** A name as a step of a JSON pointer. */
    public static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
