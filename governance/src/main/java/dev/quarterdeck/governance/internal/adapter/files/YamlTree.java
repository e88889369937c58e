package dev.quarterdeck.governance.internal.adapter.files;

import dev.quarterdeck.governance.api.RuleFinding;
import dev.quarterdeck.governance.internal.domain.rule.Document;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** The tree of a YAML document, with the line of every part; what a file of rules has no use for is a finding. */
final class YamlTree {
    private static final Set<Tag> TAGS = Set.of(Tag.STR, Tag.SEQ, Tag.MAP);
    private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]{1,18}");

    private final Map<String, Integer> lines = new HashMap<>();
    private final List<RuleFinding> findings = new ArrayList<>();
    private final Set<Node> met = Collections.newSetFromMap(new IdentityHashMap<>());

    Map<String, Integer> lines() {
        return lines;
    }

    List<RuleFinding> findings() {
        return findings;
    }

    @Nullable
    Object of(Node root) {
        return of(root, "", line(root));
    }

    private @Nullable Object of(Node node, String pointer, int line) {
        lines.put(pointer, line);
        if (!met.add(node)) {
            return refused(line, pointer, "YAML_ALIAS", "Say it again instead of pointing to it.");
        }
        if (!TAGS.contains(node.getTag())) {
            return refused(line, pointer, "YAML_TAG", "A value has no type of its own: " + node.getTag());
        }
        return switch (node) {
            case ScalarNode scalar -> scalar(scalar);
            case SequenceNode sequence -> list(sequence, pointer);
            case MappingNode mapping -> map(mapping, pointer);
            default -> refused(line, pointer, "YAML_INVALID", "This cannot be read.");
        };
    }

    private static @Nullable Object scalar(ScalarNode node) {
        var text = node.getValue();
        if (node.getScalarStyle() != ScalarStyle.PLAIN) {
            return text;
        }
        return switch (text) {
            case "", "~", "null" -> null;
            case "true" -> true;
            case "false" -> false;
            default -> INTEGER.matcher(text).matches() ? (Object) Long.valueOf(text) : text;
        };
    }

    private List<@Nullable Object> list(SequenceNode node, String pointer) {
        var list = new ArrayList<@Nullable Object>();
        for (var item : node.getValue()) {
            list.add(of(item, pointer + "/" + list.size(), line(item)));
        }
        return Collections.unmodifiableList(list);
    }

    private Map<String, @Nullable Object> map(MappingNode node, String pointer) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        for (var entry : node.getValue()) {
            var name = name(entry, pointer);
            if (name != null) {
                var inner = pointer + "/" + Document.escaped(name);
                // Where the name stands is where a person looks, also when the value begins on the next line.
                var line = line(entry.getKeyNode());
                if (map.containsKey(name)) {
                    refused(line, inner, "KEY_DUPLICATE", "It is said twice.");
                }
                map.put(name, of(entry.getValueNode(), inner, line));
            }
        }
        return Collections.unmodifiableMap(map);
    }

    private @Nullable String name(NodeTuple entry, String pointer) {
        if (entry.getKeyNode() instanceof ScalarNode key
                && met.add(key)
                && key.getTag().equals(Tag.STR)) {
            return key.getValue();
        }
        refused(line(entry.getKeyNode()), pointer, "YAML_INVALID", "A name is a plain text.");
        return null;
    }

    private @Nullable Object refused(int line, String pointer, String code, String message) {
        findings.add(new RuleFinding(code, pointer, line, message));
        return null;
    }

    static Map<String, @Nullable Object> named(Map<?, ?> map) {
        var named = new LinkedHashMap<String, @Nullable Object>();
        map.forEach((name, value) -> named.put(String.valueOf(name), value));
        return named;
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
