package dev.quarterdeck.architecture.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.architecture.system.GitRepository;
import dev.quarterdeck.architecture.system.Installation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SharedInstallation.class)
class KillTests {
    @TempDir
    private Path directory;

    private final Installation installation;

    KillTests(Installation installation) {
        this.installation = installation;
    }

    @Test
    void whatWasAcknowledgedSurvivesAKilledServer() throws Exception {
        surviving(3, Installation::serverProcess, new Random(20_261_120));
    }

    @Test
    void whatWasAcknowledgedSurvivesAKilledDatabase() throws Exception {
        surviving(2, Installation::postgresProcess, new Random(20_261_120));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    @Tag("soak")
    void whatWasAcknowledgedSurvivesTwoHundredKilledServers(long quarter) throws Exception {
        surviving(50, Installation::serverProcess, new Random(quarter));
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6, 7, 8})
    @Tag("soak")
    void whatWasAcknowledgedSurvivesTwoHundredKilledDatabases(long quarter) throws Exception {
        surviving(50, Installation::postgresProcess, new Random(quarter));
    }

    private void surviving(int kills, ToLongFunction<Installation> victim, Random random) throws Exception {
        var repository = GitRepository.create(directory.resolve("repository"));
        installation.qd(repository.root(), "adopt", ".").succeeded();
        var id = installation
                .json(repository.root(), "context")
                .at("/repository/repositoryId")
                .asString();
        var appending = new Appending(installation.home(), id);
        try (appending) {
            for (var kill = 0; kill < kills; kill++) {
                Thread.sleep(500 + random.nextInt(1500));
                installation.kill(victim.applyAsLong(installation));
                installation.up();
            }
        }
        installation.up();
        assertThat(appending.acknowledged()).hasSizeGreaterThan(kills);
        assertThat(titles(id)).doesNotHaveDuplicates().containsAll(appending.acknowledged());
        installation.qd(repository.root(), "verify").succeeded();
        awaitCommits(repository, titles(id).size());
    }

    /** Every mission's spec is committed by one commit, whatever was killed in between. */
    private static void awaitCommits(GitRepository repository, int missions) throws InterruptedException {
        for (var patience = 0; commits(repository).size() < missions && patience < 300; patience++) {
            Thread.sleep(200);
        }
        assertThat(commits(repository)).hasSize(missions).doesNotHaveDuplicates();
    }

    private static List<String> commits(GitRepository repository) {
        return repository
                .git("log", "--format=%(trailers:key=Mission-Event,valueonly)", "main")
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    private List<String> titles(String repository) {
        var titles = new ArrayList<String>();
        var cursor = "";
        do {
            var listed = new ArrayList<>(List.of("missions", "--limit", "200", "--repository", repository));
            if (!cursor.isEmpty()) {
                listed.addAll(List.of("--cursor", cursor));
            }
            var page = installation.json(directory, listed.toArray(String[]::new));
            page.get("items").forEach(mission -> titles.add(mission.get("title").asString()));
            cursor = page.get("nextCursor").isNull()
                    ? ""
                    : page.get("nextCursor").asString();
        } while (!cursor.isEmpty());
        return titles;
    }
}
