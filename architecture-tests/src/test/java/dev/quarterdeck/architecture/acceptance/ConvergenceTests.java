package dev.quarterdeck.architecture.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.architecture.system.GitRepository;
import dev.quarterdeck.architecture.system.Installation;
import dev.quarterdeck.kernel.context.Topology;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A server that dies between the record in the database and its effect in git (T3 of what went wrong elsewhere). */
@ExtendWith(SharedInstallation.class)
class ConvergenceTests {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    private Path directory;

    private final Installation installation;

    ConvergenceTests(Installation installation) {
        this.installation = installation;
    }

    @Test
    void anArtifactCommitLandsOnceAfterTheServerDied() throws Exception {
        var repository = GitRepository.create(directory.resolve("repository"));
        installation.qd(repository.root(), "adopt", ".").succeeded();
        var lock = Files.createFile(repository.root().resolve(".git/index.lock"));

        installation.start(repository.root(), directory.resolve("out"), "specify", "It dies", "--target", "main");
        await(() -> titles(installation, repository).contains("It dies"));
        installation.kill(installation.serverProcess());
        Files.delete(lock);
        installation.up();

        await(() -> !specs(repository).isEmpty());
        installation.qd(repository.root(), "specify", "It dies", "--target", "main");
        assertThat(specs(repository)).hasSize(1);
        assertThat(outcomes(installation, repository)).containsOnlyOnce("ArtifactCommitted");
        assertThat(repository.git("status", "--porcelain")).isEmpty();
    }

    @Test
    void aMergeLandsOnceAfterTheServerDied() throws Exception {
        var mission = accepted(installation);
        var root = mission.root();
        var merging = installation.start(root, directory.resolve("out"), "merge");
        await(() -> events(installation, mission.id()).contains("MergeStarted"));
        installation.kill(installation.serverProcess());
        merging.waitFor();
        installation.up();
        await(() -> events(installation, mission.id()).contains("MissionMerged"));

        installation.qd(root, "merge", "--mission", mission.id());

        assertThat(events(installation, mission.id()))
                .containsOnlyOnce("MergeStarted", "MissionMerged", "MissionCompleted");
        assertThat(mission.repository().git("log", "--format=%s", "main").lines())
                .doesNotHaveDuplicates();
        assertThat(mission.repository().git("show", "main:wp01.txt")).contains("written");
        assertThat(mission.repository().git("status", "--porcelain")).isEmpty();
    }

    private PlannedMission accepted(Installation installation) {
        var mission = PlannedMission.in(
                GitRepository.create(directory.resolve("repository")), installation, Topology.LANES, Draft.of("WP01"));
        mission.lead().approve("WP01", mission.work("WP01"));
        installation.qd(mission.root(), "accept").succeeded();
        return mission;
    }

    private static List<String> titles(Installation installation, GitRepository repository) {
        return installation.json(repository.root(), "missions").findValuesAsString("title");
    }

    private static List<String> specs(GitRepository repository) {
        return repository
                .git("log", "--format=%(trailers:key=Mission-Event,valueonly)", "main")
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static List<String> outcomes(Installation installation, GitRepository repository) {
        return events(
                installation,
                installation.json(repository.root(), "status").get("missionId").asString());
    }

    private static List<String> events(Installation installation, String mission) {
        return installation
                .api()
                .get("/api/missions/%s/events?limit=200".formatted(mission))
                .get("items")
                .findValuesAsString("type");
    }

    private interface Condition {
        boolean holds();
    }

    private static void await(Condition condition) throws InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("it converges").isLessThan(until);
            Thread.sleep(50);
        }
    }
}
