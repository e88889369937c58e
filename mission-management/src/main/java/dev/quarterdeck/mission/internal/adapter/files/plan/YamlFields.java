package dev.quarterdeck.mission.internal.adapter.files.plan;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** The fields of a YAML document, each with the line it stands on. Whatever is plain is text, also dates and numbers. */
final class YamlFields {
    private static final int LONGEST = 256 << 10;
    private static final int DEPTH = 20;
    private static final int ALIASES = 20;

    private final Map<String, Node> fields;
    private final int firstLine;

    private YamlFields(Map<String, Node> fields, int firstLine) {
        this.fields = fields;
        this.firstLine = firstLine;
    }

    /** A document, or a part of one, that cannot be read. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        private final @Nullable Integer line;

        Unreadable(String message, @Nullable Integer line) {
            super(message);
            this.line = line;
        }

        @Nullable
        Integer line() {
            return line;
        }
    }

    /** Two texts that belong together, and the line they stand on. */
    record Entry(String name, String text, int line) {}

    /** @param firstLine the line of its file the document begins on */
    static YamlFields read(String text, int firstLine) throws Unreadable {
        try {
            return of(yaml().compose(new StringReader(text)), firstLine);
        } catch (MarkedYAMLException broken) {
            var mark = broken.getProblemMark();
            throw new Unreadable(String.valueOf(broken.getProblem()), mark == null ? null : mark.getLine() + firstLine);
        } catch (RuntimeException broken) {
            // Odd documents make the parser fail in ways of their own.
            throw new Unreadable(String.valueOf(broken.getMessage()), null);
        }
    }

    private static Yaml yaml() {
        var loading = new LoaderOptions();
        loading.setCodePointLimit(LONGEST);
        loading.setNestingDepthLimit(DEPTH);
        loading.setMaxAliasesForCollections(ALIASES);
        var dumping = new DumperOptions();
        var resolver = new Resolver() {
            @Override
            protected void addImplicitResolvers() {}
        };
        return new Yaml(new SafeConstructor(loading), new Representer(dumping), dumping, loading, resolver);
    }

    private static YamlFields of(@Nullable Node root, int firstLine) throws Unreadable {
        if (root == null) {
            return new YamlFields(Map.of(), firstLine);
        }
        if (!(root instanceof MappingNode mapping)) {
            throw new Unreadable("Fields such as 'title: ...' are expected.", line(root, firstLine));
        }
        var fields = new LinkedHashMap<String, Node>();
        for (var tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw new Unreadable("The name of a field is a word.", line(tuple.getKeyNode(), firstLine));
            }
            if (fields.put(key.getValue(), tuple.getValueNode()) != null) {
                throw new Unreadable("%s is said twice.".formatted(key.getValue()), line(key, firstLine));
            }
        }
        return new YamlFields(fields, firstLine);
    }

    Set<String> names() {
        return fields.keySet();
    }

    @Nullable
    Integer lineOf(String name) {
        var node = fields.get(name);
        return node == null ? null : line(node, firstLine);
    }

    /** Null where the field is missing or empty. */
    @Nullable
    String text(String name) throws Unreadable {
        var node = fields.get(name);
        if (node == null) {
            return null;
        }
        var text = scalar(node).strip();
        return text.isEmpty() ? null : text;
    }

    /** A text alone is a list of one, a missing or empty one of none. */
    List<String> texts(String name) throws Unreadable {
        var texts = new ArrayList<String>();
        for (var item : items(name)) {
            texts.add(scalar(item).strip());
        }
        return texts;
    }

    /** The items of a list that are two fields each, or one text with nothing for the second. */
    List<Entry> entries(String name, String first, String second) throws Unreadable {
        var entries = new ArrayList<Entry>();
        for (var item : items(name)) {
            if (item instanceof MappingNode) {
                var inner = of(item, firstLine);
                entries.add(new Entry(inner.needed(first, item), inner.needed(second, item), line(item, firstLine)));
            } else {
                entries.add(new Entry(scalar(item).strip(), "", line(item, firstLine)));
            }
        }
        return entries;
    }

    private String needed(String name, Node where) throws Unreadable {
        var text = text(name);
        if (text == null) {
            throw new Unreadable("%s is missing here.".formatted(name), line(where, firstLine));
        }
        return text;
    }

    private List<Node> items(String name) {
        return switch (fields.get(name)) {
            case null -> List.of();
            case SequenceNode list -> list.getValue();
            case ScalarNode alone -> alone.getValue().isBlank() ? List.of() : List.of(alone);
            case Node other -> List.of(other);
        };
    }

    private String scalar(Node node) throws Unreadable {
        if (node instanceof ScalarNode scalar) {
            var text = scalar.getValue();
            if (!text.codePoints().allMatch(YamlFields::isStorable)) {
                throw new Unreadable("This holds a character that cannot be stored.", line(node, firstLine));
            }
            return text;
        }
        throw new Unreadable("A text is expected here.", line(node, firstLine));
    }

    private static boolean isStorable(int point) {
        return point != 0 && (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE);
    }

    private static int line(Node node, int firstLine) {
        return node.getStartMark().getLine() + firstLine;
    }
}
