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
        var text = new StringBuilder("Usage: qd COMMAND [ARGUMENTS]...\n\nCommands:\n");
        lines.forEach((name, summary) -> text.append("  %-12s  %s%n".formatted(name, summary)));
        return text.append("\nEvery command takes --json and --help. qd help COMMAND shows its page.\n")
                .toString();
    }

    private String summary(String name) {
        var command = catalogue.fresh(name).orElseThrow().getClass().getAnnotation(Command.class);
        return command == null ? "" : command.description()[0];
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
