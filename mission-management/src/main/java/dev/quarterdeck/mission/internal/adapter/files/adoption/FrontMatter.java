package dev.quarterdeck.mission.internal.adapter.files.adoption;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** The YAML at the head of a Markdown file. */
final class FrontMatter {
    private static final int LONGEST = 256 << 10;
    private static final int DEPTH = 20;
    private static final int ALIASES = 20;
    private static final Pattern BLOCK =
            Pattern.compile("\\A\\uFEFF?---[ \\t]*\\r?\\n(.*?)^---[ \\t]*\\r?$", Pattern.DOTALL | Pattern.MULTILINE);

    /** What a file without a head amounts to. */
    static final FrontMatter NONE = new FrontMatter(Map.of());

    private final Map<?, ?> fields;

    private FrontMatter(Map<?, ?> fields) {
        this.fields = fields;
    }

    /** What a head that cannot be read is wrong about. */
    static final class Broken extends Exception {
        private static final long serialVersionUID = 1L;

        private final @Nullable Integer line;

        Broken(String message, @Nullable Integer line) {
            super(message);
            this.line = line;
        }

        /** Counted from 1 in the file. */
        @Nullable
        Integer line() {
            return line;
        }
    }

    /** Empty when the file has no head. */
    static Optional<FrontMatter> read(byte[] content) throws Broken {
        var block = BLOCK.matcher(new String(content, 0, Math.min(content.length, LONGEST), UTF_8));
        if (!block.find()) {
            return Optional.empty();
        }
        try {
            return yaml().load(block.group(1)) instanceof Map<?, ?> fields
                    ? Optional.of(new FrontMatter(fields))
                    : Optional.empty();
        } catch (MarkedYAMLException broken) {
            var mark = broken.getProblemMark();
            throw new Broken(
                    Texts.plain(String.valueOf(broken.getProblem())), mark == null ? null : mark.getLine() + 2);
        } catch (RuntimeException broken) {
            // Odd tags make the parser fail in ways of their own, a class cast among them.
            throw new Broken(Texts.plain(String.valueOf(broken.getMessage())), null);
        }
    }

    // Everything plain is text: what looks like a date or a number in a title is none.
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

    Optional<String> text(String name) {
        return fields.get(name) instanceof String text && !text.isBlank()
                ? Optional.of(Texts.plain(text.strip()))
                : Optional.empty();
    }

    /** A list of texts; a text alone is a list of one, an empty one of none. Null for anything else. */
    @Nullable
    List<String> texts(String name) {
        return switch (fields.get(name)) {
            case null -> List.of();
            case String text -> text.isBlank() ? List.of() : List.of(Texts.plain(text.strip()));
            case List<?> items -> items.stream().map(FrontMatter::plain).toList();
            default -> null;
        };
    }

    private static String plain(@Nullable Object item) {
        return Texts.plain(String.valueOf(item));
    }

    /** The texts of this name anywhere below a field. */
    List<String> below(String field, String name) {
        var found = new ArrayList<String>();
        if (fields.get(field) instanceof Map<?, ?> inner) {
            for (var value : inner.values()) {
                if (value instanceof Map<?, ?> entry && entry.get(name) instanceof String text) {
                    found.add(Texts.plain(text));
                }
            }
        }
        return found;
    }
}
