package dev.quarterdeck.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every {@code qd ...} a refusal, a guide, the page or a script names is a command there is, with options it has. */
class NamedCommandsTests {
    private static final Path PROJECT = Path.of("..");
    private static final Pattern CALL = Pattern.compile("\\bqd\"? ([a-z][a-z-]*)((?: [^`\";|&<>()#\n]*)?)");
    private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z-]*");
    /** Where words are prose but for what stands in quotes, backticks or blocks of code. */
    private static final Pattern PROSE = Pattern.compile(
            "(?ms)^```.*?^```$|`[^`\n]+`|<code>[^<]*</code>|\"\"\".*?\"\"\"|\"(?:[^\"\\\\\n]|\\\\.)*\"");

    /** What the token of a terminal is called, with the machine's name behind it. */
    private static final String LABEL = "qd at";

    private static final Pattern COMMENT = Pattern.compile("(?m)(^|\\s)#.*$");

    private final Map<String, String> pages = new TreeMap<>();

    NamedCommandsTests() throws IOException {
        try (var all = Files.list(PROJECT.resolve("docs/reference/cli"))) {
            all.forEach(page -> pages.put(page.getFileName().toString().replace(".txt", ""), read(page)));
        }
    }

    @Test
    void isThereWithItsOptions() throws IOException {
        assertThat(texts().flatMap(this::mistakes).sorted().distinct()).isEmpty();
    }

    @Test
    void aMistakeWouldBeFound() {
        assertThat(mistakes("x", "qd reveiw WP01")).containsExactly("x: no command: qd reveiw WP01");
        assertThat(mistakes("x", "next: qd review %s --changes-requested"))
                .containsExactly("x: no --changes-requested: qd review %s --changes-requested");
    }

    private Stream<String> mistakes(Path file) {
        var text = read(file);
        var where = PROJECT.relativize(file).toString();
        if (where.endsWith(".sh")) {
            return mistakes(where, COMMENT.matcher(text).replaceAll("")).stream();
        }
        return PROSE.matcher(text)
                .results()
                .map(quoted -> quoted.group())
                .flatMap(quoted -> mistakes(where, quoted).stream());
    }

    private List<String> mistakes(String where, String text) {
        var found = new ArrayList<String>();
        CALL.matcher(text.replace("\\\n", " ")).results().forEach(call -> {
            var said = call.group().strip();
            var page = pages.get(call.group(1));
            if (said.equals(LABEL)) {
                return;
            }
            if (page == null) {
                found.add("%s: no command: %s".formatted(where, said));
                return;
            }
            OPTION.matcher(call.group(2).split(" -- ", 2)[0])
                    .results()
                    .map(option -> option.group())
                    .filter(option ->
                            !Pattern.compile(option + "\\b(?!-)").matcher(page).find())
                    .forEach(option -> found.add("%s: no %s: %s".formatted(where, option, said)));
        });
        return found;
    }

    private static Stream<Path> texts() throws IOException {
        var all = new ArrayList<Path>(List.of(PROJECT.resolve("README.md"), PROJECT.resolve("CONTRIBUTING.md")));
        for (var root : List.of("docs/guide", "config")) {
            try (var files = Files.walk(PROJECT.resolve(root))) {
                files.filter(file -> file.toString().matches(".*\\.(md|sh)")).forEach(all::add);
            }
        }
        try (var modules = Files.list(PROJECT)) {
            for (var module : modules.map(one -> one.resolve("src/main"))
                    .filter(Files::isDirectory)
                    .toList()) {
                try (var files = Files.walk(module)) {
                    files.filter(file -> file.toString().matches(".*\\.(java|js|html)"))
                            .forEach(all::add);
                }
            }
        }
        return all.stream();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
