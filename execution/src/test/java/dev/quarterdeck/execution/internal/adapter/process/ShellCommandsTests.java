package dev.quarterdeck.execution.internal.adapter.process;

import static dev.quarterdeck.execution.testing.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.execution.internal.application.verification.Commands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShellCommandsTests {
    /** Of nothing at all. */
    private static final String EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private Path directory = Path.of("/");

    @BeforeEach
    void directory(@TempDir Path temporary) throws IOException {
        directory = temporary.toRealPath();
    }

    @Test
    void aCommandRunsInItsDirectoryAndItsEndIsTold() {
        var ran = commands(Duration.ofSeconds(20), 10_000).run(directory, "pwd; echo wrong >&2; exit 3");
        assertThat(ran.exitCode()).isEqualTo(3);
        assertThat(ran.passed()).isFalse();
        assertThat(ran.end()).isEqualTo(directory + "\nwrong");
        assertThat(ran.logDigest()).hasSize(64);
        var silent = commands(Duration.ofSeconds(20), 10_000).run(directory, "true");
        assertThat(silent.passed()).isTrue();
        assertThat(silent.logDigest()).isEqualTo(EMPTY);
    }

    @Test
    void aCommandSeesOnlyTheVariablesThatAreNamedAndNoInput() {
        var ran = commands(Duration.ofSeconds(20), 10_000).run(directory, "env; cat");
        assertThat(ran.end().lines().map(line -> line.replaceFirst("=.*", "")))
                .contains("PATH", "LC_ALL", "CI", "GIT_TERMINAL_PROMPT")
                .isSubsetOf(
                        "PATH",
                        "HOME",
                        "USER",
                        "LOGNAME",
                        "TMPDIR",
                        "XDG_CONFIG_HOME",
                        "JAVA_HOME",
                        "GIT_CONFIG_NOSYSTEM",
                        "LC_ALL",
                        "CI",
                        "GIT_TERMINAL_PROMPT",
                        "PWD",
                        "OLDPWD",
                        "SHLVL",
                        "_");
    }

    @Test
    void aCommandThatTakesTooLongIsEndedWithAllItStarted() {
        var ran = commands(Duration.ofMillis(300), 10_000)
                .run(directory, "(sleep 1; touch late) & sleep 60 & echo begun; wait");
        assertThat(ran.exitCode()).isEqualTo(137);
        assertThat(ran.end()).startsWith("begun").contains("ended after");
        await().during(Duration.ofMillis(1500))
                .atMost(Duration.ofSeconds(5))
                .until(() -> Files.notExists(directory.resolve("late")));
    }

    @Test
    void whatACommandLeavesBehindIsEndedToo() {
        var ran = commands(Duration.ofSeconds(20), 10_000)
                .run(directory, "(sleep 1; touch late) >/dev/null 2>&1 & echo left");
        assertThat(ran.passed()).isTrue();
        await().during(Duration.ofMillis(1500))
                .atMost(Duration.ofSeconds(5))
                .until(() -> Files.notExists(directory.resolve("late")));
    }

    @Test
    void aCommandThatPrintsTooMuchIsEnded() {
        var ran = commands(Duration.ofSeconds(20), 10_000).run(directory, "while :; do echo again and again; done");
        assertThat(ran.exitCode()).isEqualTo(137);
        assertThat(ran.end()).contains("printed more than").hasSizeLessThan(5_000);
    }

    @Test
    void whatCannotBeStartedDidNotPass() {
        var ran = commands(Duration.ofSeconds(20), 10_000).run(directory.resolve("none"), "true");
        assertThat(ran.exitCode()).isEqualTo(127);
        assertThat(ran.end()).contains("cannot be started");
    }

    private static Commands commands(Duration patience, long most) {
        return new ShellCommands(() -> Instant.EPOCH, patience, most);
    }
}
