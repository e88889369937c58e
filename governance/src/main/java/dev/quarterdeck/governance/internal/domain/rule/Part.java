package dev.quarterdeck.governance.internal.domain.rule;

import dev.quarterdeck.governance.api.RuleFinding;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A place in a document whose form was checked; what is not there has the value one would expect without it. */
public record Part(
        Document document, String pointer, @Nullable Object value) {
    public @Nullable Part at(String name) {
        return value instanceof Map<?, ?> map && map.containsKey(name)
                ? new Part(document, pointer + "/" + Document.escaped(name), map.get(name))
                : null;
    }

    /** The parts of a list below this. */
    public List<Part> parts(String name) {
        var list = at(name);
        return list != null && list.value instanceof List<?> items
                ? IntStream.range(0, items.size())
                        .mapToObj(index -> new Part(document, list.pointer + "/" + index, items.get(index)))
                        .toList()
                : List.of();
    }

    public List<String> texts(String name) {
        return parts(name).stream().map(Part::text).toList();
    }

    public String text() {
        return String.valueOf(value);
    }

    public String text(String name) {
        var part = at(name);
        return part == null ? "" : part.text();
    }

    public @Nullable String optional(String name) {
        var part = at(name);
        return part == null || part.value == null ? null : part.text();
    }

    public boolean flag(String name, boolean otherwise) {
        var part = at(name);
        return part == null ? otherwise : Boolean.TRUE.equals(part.value);
    }

    /** The constant of this name in lower case. */
    public <E extends Enum<E>> E constant(String name, Class<E> type, E otherwise) {
        var text = optional(name);
        return text == null ? otherwise : Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
    }

    public RuleFinding finding(String code, String message) {
        return new RuleFinding(code, pointer, document.line(pointer), message);
    }
}
