package dev.quarterdeck.architecture.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.architecture.system.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The flows of collaboration at the terminal: the guide's script runs, and its page says what the script shows. */
@ExtendWith(SharedInstallation.class)
class TwoTerminalsTests {
    private static final Path GUIDE = Installation.PROJECT.resolve("docs/guide");
    private static final Pattern CODE = Pattern.compile("^```\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    private final Installation installation;

    @TempDir
    private Path directory;

    TwoTerminalsTests(Installation installation) {
        this.installation = installation;
    }

    @Test
    void thePageSaysWhatTheScriptShows() throws IOException {
        // Other tests of this installation have people of these names, who are added once.
        List.of("otto", "ida", "eva").forEach(installation::token);
        var script = GUIDE.resolve("two-terminals.sh").toString();
        var story = directory.resolve("story").toString();
        var shown = lines(installation
                .shell(Map.of())
                .in(directory)
                .run(script, story)
                .succeeded()
                .out());
        var told = told();
        assertThat(typed(told)).isEqualTo(typed(shown));
        assertThat(shown).containsAll(told);
    }

    /** From the first heading on; what stands before it is how to run the script. */
    private static List<String> told() throws IOException {
        var page = Files.readString(GUIDE.resolve("two-terminals.md"));
        return CODE.matcher(page.substring(page.indexOf("\n## ")))
                .results()
                .flatMap(block -> lines(block.group(1)).stream())
                .toList();
    }

    private static List<String> typed(List<String> lines) {
        return lines.stream().filter(line -> line.matches("[a-z]+\\$ .*")).toList();
    }

    /** Without what is another in every run: ids, commits, versions and times. */
    private static List<String> lines(String text) {
        return text.lines()
                .map(line -> line.strip()
                        .replaceAll("01[0-9A-Z]{24}|01[0-9A-Z]{6}", "ID")
                        .replaceAll("\\b[0-9a-f]{12,40}\\b", "COMMIT")
                        .replaceAll("[0-9]+", "N")
                        .replaceAll(" +", " "))
                .toList();
    }
}
