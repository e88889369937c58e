package dev.quarterdeck.governance.internal.domain.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The charters of all layers laid over each other: what a layer leaves out, the one below it says. */
public final class CharterValues {
    private final Map<String, List<Said>> byKey = new LinkedHashMap<>();

    /** @param layers the lowest first, which says everything there is to say */
    public CharterValues(List<ReadRule> layers) {
        for (var layer : layers) {
            if (layer.rule() instanceof Rule.CharterText(var document)) {
                add(layer.file().version(), "", document.part());
            }
        }
    }

    /** What one layer says. */
    public record Said(
            String key,
            @Nullable Object value,
            LayerVersion version,
            @Nullable Integer line) {}

    private void add(LayerVersion version, String key, Part part) {
        if (part.value() instanceof Map<?, ?> map) {
            for (var name : map.keySet()) {
                var inner = part.at(String.valueOf(name));
                if (inner != null) {
                    add(version, key.isEmpty() ? String.valueOf(name) : key + "." + name, inner);
                }
            }
        } else {
            var line = part.document().line(part.pointer());
            byKey.computeIfAbsent(key, _ -> new ArrayList<>()).addFirst(new Said(key, part.value(), version, line));
        }
    }

    /** Every key with what is said about it, the value in force first. */
    public Map<String, List<Said>> all() {
        return Collections.unmodifiableMap(byKey);
    }

    /** The one in force. */
    public Said said(String key) {
        var said = byKey.get(key);
        if (said == null) {
            throw new IllegalArgumentException("The built-in charter says nothing about " + key);
        }
        return said.getFirst();
    }

    String text(String key) {
        return String.valueOf(said(key).value());
    }

    int number(String key) {
        return said(key).value() instanceof Number number ? number.intValue() : 0;
    }

    boolean flag(String key) {
        return Boolean.TRUE.equals(said(key).value());
    }

    List<String> texts(String key) {
        var items = said(key).value() instanceof List<?> list ? list.stream() : Stream.empty();
        return items.map(String::valueOf).toList();
    }
}
