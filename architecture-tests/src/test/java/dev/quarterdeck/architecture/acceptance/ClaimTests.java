package dev.quarterdeck.architecture.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.architecture.system.GitRepository;
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
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Who gets a work package, and from where it is asked for (T2, T5 and T9 of what went wrong elsewhere). */
@ExtendWith(SharedInstallation.class)
class ClaimTests {
    private final Installation installation;

    @TempDir
    private Path directory;

    ClaimTests(Installation installation) {
        this.installation = installation;
    }

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
        var mission = planned(Topology.LANES_WITH_COORDINATION, Draft.of("WP01"), Draft.of("WP02", "WP01"));
        var root = mission.root();
        var lane = mission.lead().implement("WP01");
        var below = Files.createDirectories(root.resolve("some/where"));

        for (var site : List.of(root, below, lane, directory)) {
            var refused = installation.qd(site, "implement", "WP02", "--mission", mission.id());
            assertThat(refused.exit()).isEqualTo(2);
            assertThat(refused.err()).contains("DEPENDENCIES_NOT_SATISFIED").contains("WP01 (lane a");
        }
    }

    @Test
    void nobodyReviewsTheirOwnWork() {
        var mission = planned(Topology.LANES, Draft.of("WP01"));
        mission.work("WP01");

        var refused = reviewedByItsMaker(mission);

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("REVIEWER_NOT_INDEPENDENT");
    }

    @Test
    void workThatSomebodyElseHandsInIsStillItsMakers() {
        var mission = planned(Topology.LANES, Draft.of("WP01"));
        var place = mission.lead().implement("WP01");
        mission.repository().at(place).write("wp01.txt", "written\n").commit("Write WP01");
        installation.qd(place, "done", "WP01", "--all");

        var refused = reviewedByItsMaker(mission);

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("REVIEWER_NOT_INDEPENDENT");
    }

    @Test
    void whereTheCharterAllowsItOnesOwnReviewIsRecordedAsThat() {
        var repository = repository()
                .write(".quarterdeck/charter.yaml", "review:\n  self_review: true\n")
                .commit("Trust each other");
        var mission = PlannedMission.in(repository, installation, Topology.LANES, Draft.of("WP01"));
        mission.work("WP01");

        reviewedByItsMaker(mission).succeeded();

        var reviews = installation.api().get("/api/missions/%s/reviews".formatted(mission.id()));
        assertThat(reviews.at("/items/0/selfReview").asBoolean()).isTrue();
    }

    private Shell.Result reviewedByItsMaker(PlannedMission mission) {
        var maker = Map.of("QD_TOKEN", installation.token("worker"));
        return installation.qd(maker, mission.root(), "review", "WP01", "--approve");
    }

    private void claimed(int times) throws Exception {
        var root = planned(Topology.LANES, Draft.of("WP01")).root();
        var tokens = List.of(installation.token("otto"), installation.token("ida"));
        try (var both = Executors.newFixedThreadPool(2)) {
            for (var time = 0; time < times; time++) {
                var answers = race(both, root, tokens);
                assertThat(answers).extracting(Shell.Result::exit).containsExactlyInAnyOrder(0, 2);
                assertThat(answers)
                        .filteredOn(answer -> answer.exit() == 2)
                        .allSatisfy(answer -> assertThat(answer.err()).contains("WORK_PACKAGE_ALREADY_CLAIMED"));
                installation
                        .qd(root, "move", "WP01", "planned", "--reason", "again")
                        .succeeded();
            }
        }
    }

    private List<Shell.Result> race(ExecutorService both, Path root, List<String> tokens) throws Exception {
        var calls = tokens.stream()
                .map(token -> (Callable<Shell.Result>)
                        () -> installation.qd(Map.of("QD_TOKEN", token), root, "implement", "WP01"))
                .toList();
        var answers = both.invokeAll(calls);
        return List.of(answers.getFirst().get(), answers.getLast().get());
    }

    private PlannedMission planned(Topology topology, Draft... drafts) {
        return PlannedMission.in(repository(), installation, topology, drafts);
    }

    private GitRepository repository() {
        return GitRepository.create(directory.resolve("repository"));
    }
}
