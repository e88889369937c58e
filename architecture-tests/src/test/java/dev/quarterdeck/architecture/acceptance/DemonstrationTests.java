package dev.quarterdeck.architecture.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.architecture.system.Installation;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The newcomer's first minute: everything is there to be looked at, and gone afterwards. */
@ExtendWith(SharedInstallation.class)
class DemonstrationTests {
    private final Installation installation;

    @TempDir
    private Path directory;

    DemonstrationTests(Installation installation) {
        this.installation = installation;
    }

    @Test
    void showsEverythingAndIsRemoved() {
        var told = installation
                .qd(Map.of("TMPDIR", directory.toString()), directory, "demo")
                .succeeded();
        assertThat(told.out()).contains("Sign in (once").contains("qd demo --remove");
        var mission = told.out().replaceAll("(?s).*warnings --mission (\\S+).*", "$1");
        AgentAtWork.await(() -> count("inbox", mission, "May I light the oven?", "Which measure?") == 2, "both ask");
        assertThat(installation
                        .qd(directory, "warnings", "--mission", mission)
                        .succeeded()
                        .out())
                .contains("colleague", "wp:WP01");
        AgentAtWork.await(
                () -> count("agents", mission, "baker", "mason", "scale", "teller") == 4, "four agents work on it");

        assertThat(installation.qd(directory, "demo", "--remove").succeeded().out())
                .contains("Removed the demonstration");
        assertThat(directory).as("the repository it made is gone").isEmptyDirectory();
        assertThat(installation
                        .qd(directory, "agents", "list", "--live", "--mission", mission)
                        .succeeded()
                        .out())
                .doesNotContain("teller");
    }

    private long count(String command, String mission, String... words) {
        var said = installation
                .qd(directory, command, "--mission", mission)
                .succeeded()
                .out();
        return Stream.of(words).filter(said::contains).count();
    }
}
