package dev.quarterdeck.architecture.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.architecture.system.GitRepository;
import dev.quarterdeck.architecture.system.Installation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SharedInstallation.class)
class RebaseTests {
    private static final int COMMITS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path directory;

    private final Installation installation;

    RebaseTests(Installation installation) {
        this.installation = installation;
    }

    @Test
    void aLongRebaseIsNotDisturbedAndWhatWaitsForItLandsAfterwards() throws Exception {
        var repository = withMissionAndHistory(installation);
        var board = directory.resolve("board");
        var following = installation.start(repository.root(), board, "status", "--follow");

        repository.tryGit(Map.of("GIT_SEQUENCE_EDITOR", "sed -i s/^pick/edit/"), "rebase", "-i", "HEAD~" + COMMITS);
        assertThat(repository.git("status")).contains("interactive rebase in progress");
        var undisturbed = repository.git("status", "--porcelain", "--ignored");
        var waiting = installation
                .json(repository.root(), "specify", "It waits", "--target", "main")
                .at("/effect");
        lookOften(installation, repository);

        assertThat(waiting.has("why")).isTrue();
        assertThat(repository.git("status", "--porcelain", "--ignored")).isEqualTo(undisturbed);
        for (var commit = 0; commit < COMMITS; commit++) {
            repository.git("rebase", "--continue");
        }
        assertThat(repository.git("status")).contains("nothing to commit").contains("On branch main");
        awaitSpec(repository, "it-waits");
        assertThat(repository.git("status", "--porcelain")).isEmpty();
        following.destroy();
        assertThat(Files.readString(board)).contains("board");
    }

    private static void lookOften(Installation installation, GitRepository repository) {
        for (var look = 0; look < 20; look++) {
            installation.qd(repository.root(), "status", "--mission", "board").succeeded();
        }
    }

    private GitRepository withMissionAndHistory(Installation installation) {
        var repository = GitRepository.create(directory.resolve("repository"));
        installation.qd(repository.root(), "adopt", ".").succeeded();
        installation
                .qd(repository.root(), "specify", "Board", "--target", "main")
                .succeeded();
        for (var commit = 0; commit < COMMITS; commit++) {
            repository.write("work-" + commit + ".txt", "work\n").commit("Work " + commit);
        }
        return repository;
    }

    private static void awaitSpec(GitRepository repository, String slug) throws InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!repository.git("ls-tree", "-r", "--name-only", "main").contains("missions/" + slug)) {
            assertThat(System.nanoTime()).as("the waiting commit landed").isLessThan(until);
            Thread.sleep(200);
        }
    }
}
