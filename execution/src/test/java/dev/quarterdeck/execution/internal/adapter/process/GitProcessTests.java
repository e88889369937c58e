package dev.quarterdeck.execution.internal.adapter.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.execution.api.WorktreeRefusal.GitRefused;
import dev.quarterdeck.execution.testing.GitSandbox;
import dev.quarterdeck.kernel.refusal.Refused;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitProcessTests {
    @TempDir
    Path directory;

    @Test
    void aChildSeesOnlyTheVariablesThatAreNamed() {
        var repository = GitSandbox.create(directory.resolve("repository"));
        var environment = new GitProcess("show", repository.root())
                .run(List.of("-c", "alias.env=!env", "env"))
                .lines();
        // git adds some of its own for the commands it starts; the shell adds PWD, SHLVL and _
        assertThat(environment.map(line -> line.replaceFirst("=.*", "")))
                .contains("PATH", "LC_ALL", "GIT_TERMINAL_PROMPT")
                .isSubsetOf(
                        "PATH",
                        "HOME",
                        "USER",
                        "LOGNAME",
                        "TMPDIR",
                        "XDG_CONFIG_HOME",
                        "GIT_CONFIG_NOSYSTEM",
                        "LC_ALL",
                        "GIT_TERMINAL_PROMPT",
                        "GIT_PREFIX",
                        "GIT_CONFIG_PARAMETERS",
                        "GIT_EXEC_PATH",
                        "PWD",
                        "OLDPWD",
                        "SHLVL",
                        "_");
    }

    @Test
    void whatGitSaysIsTheRefusal() {
        var repository = GitSandbox.create(directory.resolve("repository"));
        assertThatThrownBy(() -> new GitProcess("show", repository.root()).run(List.of("show", "nothing")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason())
                                .isInstanceOfSatisfying(
                                        GitRefused.class,
                                        reason -> assertThat(reason.observed()).contains("ambiguous argument")));
    }

    @Test
    void aGitThatIsTooOldIsRecognised() {
        assertThat(GitVersion.of("git version 2.39.5")).isGreaterThan(GitVersion.OLDEST);
        assertThat(GitVersion.of("git version 2.38.0")).isEqualTo(GitVersion.OLDEST);
        assertThat(GitVersion.of("git version 2.50.1 (Apple Git-155)")).isGreaterThan(GitVersion.OLDEST);
        assertThat(GitVersion.of("git version 3.0.0")).isGreaterThan(GitVersion.OLDEST);
        assertThat(GitVersion.of("git version 2.34.1")).isLessThan(GitVersion.OLDEST);
        assertThat(GitVersion.of("nonsense")).isLessThan(GitVersion.OLDEST);
    }
}
