package dev.quarterdeck.governance.internal.adapter.files;

import dev.quarterdeck.governance.api.RuleFinding;
import dev.quarterdeck.governance.internal.application.rule.RuleFormat.Parsed;
import dev.quarterdeck.governance.internal.domain.rule.Document;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** YAML as trees; nothing is constructed from it but texts, numbers, truth values, lists and maps. */
final class YamlDocuments {
    private static final int LONGEST = 256 << 10;
    private static final int DEPTH = 20;

    private YamlDocuments() {}

    static Parsed parse(String text) {
        if (text.length() > LONGEST) {
            return broken("TOO_LARGE", null, "The file is longer than %d characters.".formatted(LONGEST));
        }
        try {
            var tree = new YamlTree();
            var root = yaml().compose(new StringReader(text));
            var value = root == null ? Map.of() : tree.of(root);
            if (!tree.findings().isEmpty()) {
                return new Parsed(null, tree.findings());
            }
            return value instanceof Map<?, ?> map
                    ? new Parsed(new Document(YamlTree.named(map), tree.lines()), List.of())
                    : broken("VALUE_INVALID", 1, "The file is a map of names and values.");
        } catch (MarkedYAMLException broken) {
            var mark = broken.getProblemMark();
            return broken(
                    "YAML_INVALID", mark == null ? null : mark.getLine() + 1, String.valueOf(broken.getProblem()));
        } catch (YAMLException broken) {
            return broken("YAML_INVALID", null, String.valueOf(broken.getMessage()));
        }
    }

    private static Parsed broken(String code, @Nullable Integer line, String message) {
        return new Parsed(null, List.of(new RuleFinding(code, "", line, message)));
    }

    // Nothing plain is guessed at here: the tree says what a number is, and a version or a date is a text.
    private static Yaml yaml() {
        var loading = new LoaderOptions();
        loading.setCodePointLimit(LONGEST);
        loading.setNestingDepthLimit(DEPTH);
        var dumping = new DumperOptions();
        var resolver = new Resolver() {
            @Override
            protected void addImplicitResolvers() {}
        };
        return new Yaml(new SafeConstructor(loading), new Representer(dumping), dumping, loading, resolver);
    }
}
