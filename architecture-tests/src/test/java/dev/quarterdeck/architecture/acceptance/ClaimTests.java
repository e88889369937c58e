package dev.quarterdeck.architecture.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.architecture.acceptance.PlannedMission.Draft;
import dev.quarterdeck.architecture.system.Installation;
import dev.quarterdeck.architecture.system.Shell;
import dev.quarterdeck.kernel.context.Topology;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who gets a work package, and from where it is asked for (T2, T5 and T9 of what went wrong elsewhere). */
class ClaimTests {
    @TempDir
    private Path directory;

    @Test
    void oneOfTwoProcessesGetsAWorkPackage() throws Exception {
        claimed(10);
    }

    @Test
    @Tag("soak")
    void oneOfTwoProcessesGetsAWorkPackageTwoHundredTimes() throws Exception {
        claimed(200);
    }

    @Test
    void whatItDependsOnIsNamedFromEverywhere() throws Exception {
        try (var installation = up()) {
            var mission = PlannedMission.in(
                    directory.resolve("repository"),
                    installation,
                    Topology.LANES_WITH_COORDINATION,
                    Draft.of("WP01"),
                    Draft.of("WP02", "WP01"));
            var root = mission.repository().root();
            var lane = Path.of(installation
                    .json(root, "implement", "WP01")
                    .get("worktree")
                    .asString());
            var below = Files.createDirectories(root.resolve("some/where"));

            for (var site : List.of(root, below, lane, directory)) {
                var refused = installation.qd(site, "implement", "WP02", "--mission", mission.id());
                assertThat(refused.exit()).isEqualTo(2);
                assertThat(refused.err()).contains("DEPENDENCIES_NOT_SATISFIED").contains("WP01").contains("lane a");
            }
        }
    }

    @Test
    void nobodyReviewsTheirOwnWorkUnlessTheCharterSaysSo() {
        try (var installation = up()) {
            var strict = handedIn(installation, "strict");
            var refused = installation.qd(strict, "review", "WP01", "--approve");
            assertThat(refused.exit()).isEqualTo(2);
            assertThat(refused.err()).contains("POLICY_REFUSED");
        }
    }

    private Path handedIn(Installation installation, String name) {
        var mission = PlannedMission.in(directory.resolve(name), installation, Topology.LANES, Draft.of("WP01"));
        var root = mission.repository().root();
        var lane = Path.of(
                installation.json(root, "implement", "WP01").get("worktree").asString());
        mission.repository().at(lane).write("wp01.txt", "written\n").commit("Write it");
        installation.qd(lane, "done", "WP01", "--all").succeeded();
        return root;
    }

    private void claimed(int times) throws Exception {
        try (var installation = up();
                var both = Executors.newFixedThreadPool(2)) {
            var mission = PlannedMission.in(
                    directory.resolve("repository"), installation, Topology.LANES, Draft.of("WP01"));
            var root = mission.repository().root();
            var tokens = List.of(token(installation, "otto"), token(installation, "ida"));
            for (var time = 0; time < times; time++) {
                var answers = race(both, tokens, token -> installation.qd(
                        Map.of("QD_TOKEN", token), root, "implement", "WP01"));
                assertThat(answers).extracting(Shell.Result::exit).containsExactlyInAnyOrder(0, 2);
                assertThat(answers)
                        .filteredOn(answer -> answer.exit() == 2)
                        .allSatisfy(answer -> assertThat(answer.err()).contains("WORK_PACKAGE_ALREADY_CLAIMED"));
                installation.qd(root, "release", "WP01", "--reason", "again").succeeded();
            }
        }
    }

    private interface Claim {
        Shell.Result by(String token);
    }

    private static List<Shell.Result> race(ExecutorService both, List<String> tokens, Claim claim) throws Exception {
        var calls = tokens.stream()
                .map(token -> (Callable<Shell.Result>) () -> claim.by(token))
                .toList();
        var answers = both.invokeAll(calls);
        return List.of(answers.getFirst().get(), answers.getLast().get());
    }

    private Installation up() {
        var installation = Installation.in(directory.resolve("home"));
        installation.up();
        return installation;
    }

    private static String token(Installation installation, String name) {
        return installation
                .json(Installation.PROJECT, "users", "add", name, "--role", "operator")
                .at("/token/secret")
                .asString();
    }
}
