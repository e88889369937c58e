package dev.quarterdeck.architecture.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.architecture.system.Installation;
import dev.quarterdeck.architecture.system.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher on a machine that lacks what it calls. */
class LauncherTests {
    private static final List<String> ALWAYS_THERE = List.of("sh", "cat", "dirname", "readlink", "sed");

    @TempDir
    private Path tools;

    @BeforeEach
    void haveNextToNothing() throws IOException {
        for (var tool : ALWAYS_THERE) {
            Files.createSymbolicLink(tools.resolve(tool), found(tool));
        }
    }

    @Test
    void withoutBashAndCurlItSaysWhatToInstall() {
        var answer = qd("status");

        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.err()).contains("curl is needed").contains("apt install curl");
    }

    @Test
    void withoutGitTheServerIsNotEvenBuilt() throws IOException {
        Files.createSymbolicLink(tools.resolve("bash"), found("bash"));

        var answer = qd("up");

        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.err()).contains("git is needed in version 2.38 or newer");
    }

    @Test
    void helpNeedsNeither() {
        assertThat(qd("help").succeeded().out()).contains("Commands:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"up", "demo", "install", "completion", "reduce", "validate", "help", "version"})
    void whatItDoesItselfIsExplainedByEachOfItsOptions(String command) {
        for (var option : List.of("-h", "--help")) {
            assertThat(qd(command, option).succeeded().out())
                    .startsWith("Usage: qd " + command)
                    .contains("-h, --help", "Exit status: 0 success");
        }
    }

    private Shell.Result qd(String... arguments) {
        var words = new ArrayList<>(List.of(Installation.PROJECT.resolve("qd").toString()));
        words.addAll(List.of(arguments));
        return new Shell(tools, Map.of("PATH", tools.toString(), "QD_HOME", tools.toString())).run(words);
    }

    private static Path found(String tool) {
        var which = new Shell(Installation.PROJECT, Map.of()).run("sh", "-c", "command -v " + tool);
        return Path.of(which.succeeded().out().strip());
    }
}
