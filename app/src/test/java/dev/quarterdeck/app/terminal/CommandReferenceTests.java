package dev.quarterdeck.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.app.server.ServerTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import picocli.CommandLine.Command;

/** The help pages the launcher prints without a server are the commands' own; regenerate with -Dquarterdeck.regenerate=true. */
@ServerTest
class CommandReferenceTests {
    private static final Path PAGES = Path.of("../docs/reference/cli");
    private static final int WIDTH = 100;
    /** What the launcher does by itself; their pages are written by hand. */
    private static final Map<String, String> LOCAL = Map.of(
            "completion", "Print a completion script for bash or zsh.",
            "demo", "Show everything with a small mission of its own, without a model or a key.",
            "help", "Show this list, or a command's page.",
            "install", "Put qd on the PATH.",
            "reduce", "Fold collaboration events to the state they amount to.",
            "validate", "Check collaboration events line by line.",
            "version", "Print the version.");

    @Autowired
    private CommandCatalogue catalogue;

    @Autowired
    private CommandParser parser;

    @Test
    void everyPageIsWhatTheCommandSaysOfItself() {
        var pages = new TreeMap<String, String>();
        catalogue.names().forEach(name -> pages.put(name, parser.help(name, WIDTH) + "\n"));
        pages.put("qd", overview());

        if (Boolean.getBoolean("quarterdeck.regenerate")) {
            pages.forEach(CommandReferenceTests::write);
        }
        assertThat(pages).allSatisfy((name, text) -> assertThat(read(name)).isEqualTo(text));
    }

    @Test
    void everyCommandShowsAnExample() {
        assertThat(catalogue.names())
                .allSatisfy(
                        name -> assertThat(parser.help(name, WIDTH)).containsPattern("(?s)Examples?:\\s.*qd " + name));
    }

    private String overview() {
        var lines = new TreeMap<>(LOCAL);
        catalogue.names().forEach(name -> lines.put(name, summary(name)));
        var names = lines.keySet().stream().mapToInt(String::length).max().orElseThrow();
        var text = new StringBuilder("Usage: qd COMMAND [ARGUMENTS]...\n\nCommands:\n");
        lines.forEach((name, summary) -> text.append("  %s  ".formatted(name + " ".repeat(names - name.length())))
                .append(wrapped(summary, names + 4))
                .append('\n'));
        return text.append("""

                        Every command takes --help, every command of the server --json too. qd help COMMAND shows its page.
                        %s
                        """.formatted(CommandParser.EXIT_STATUS)).toString();
    }

    /** The first sentence of what a command says of itself. */
    private String summary(String name) {
        var command = catalogue.fresh(name).orElseThrow().getClass().getAnnotation(Command.class);
        var said = command == null ? "" : String.join(" ", command.description());
        return said.replaceFirst("(?s)(?<=\\.) .*", "");
    }

    private static String wrapped(String words, int indent) {
        var text = new StringBuilder();
        var room = WIDTH - indent;
        for (var word : words.split(" ", -1)) {
            if (text.length() - text.lastIndexOf("\n") + word.length() > room + 1) {
                text.append('\n');
            } else if (!text.isEmpty()) {
                text.append(' ');
            }
            text.append(word);
        }
        return text.toString().replace("\n", "\n" + " ".repeat(indent));
    }

    private static void write(String name, String text) {
        try {
            Files.createDirectories(PAGES);
            Files.writeString(PAGES.resolve(name + ".txt"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(String name) {
        try {
            return Files.readString(PAGES.resolve(name + ".txt"));
        } catch (IOException e) {
            return "no page: " + e.getMessage();
        }
    }
}
