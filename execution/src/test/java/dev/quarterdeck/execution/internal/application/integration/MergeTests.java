package dev.quarterdeck.execution.internal.application.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.kernel.context.InteractionPolicy.MergeStrategy;
import dev.quarterdeck.kernel.context.Topology;
import dev.quarterdeck.mission.api.Phase;
import dev.quarterdeck.mission.api.WorkPackageStatus;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MergeTests {
    private static Modules server;

    @TempDir
    Path directory;

    @BeforeAll
    static void start() {
        server = MergeScene.server();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aMergeBringsOneCommitPerWorkPackageInTheOrderTheyBuildOnEachOther() {
        var scene = buildingOnEachOther();
        scene.accept();
        var merged = scene.merge(MergeStrategy.MERGE);
        assertThat(merged.waiting()).isNull();
        assertThat(scene.history("main"))
                .containsExactly("Merge WP01: Work on WP01", "Merge WP02: Work on WP02", "Merge WP03: Work on WP03");
        assertThat(scene.repository.git("log", "-1", "--format=%an, %cn%n%b"))
                .startsWith("ann, Quarterdeck\nLane a of mission ")
                .contains("\n\nMission-Event: ");
        isMerged(scene);
        assertThat(merged.workPackages()).hasSize(3);
        assertThat(merged.lanes()).allSatisfy(lane -> assertThat(lane.kept()).isNull());
        assertThat(scene.repository.git("branch", "--list", "mission-lane/*")).isEmpty();
        assertThat(scene.repository.git("worktree", "list").lines()).hasSize(1);
    }

    @Test
    void aSquashBringsOnePlainCommitPerWorkPackageWithItsAuthorAndWhatItIsMadeOf() {
        var scene = buildingOnEachOther();
        scene.accept();
        scene.merge(MergeStrategy.SQUASH);
        assertThat(scene.history("main"))
                .containsExactly("WP01: Work on WP01", "WP02: Work on WP02", "WP03: Work on WP03");
        assertThat(scene.repository.git("log", "-1", "--format=%an%n%b"))
                .startsWith("Person\n* Change wp03/three.txt\n\nLane a of mission ");
        assertThat(scene.repository.git("log", "--merges", "--format=%s", "main"))
                .isEmpty();
        isMerged(scene);
    }

    @Test
    void aRebaseReplaysTheCommitsOfTheLanes() {
        var scene = buildingOnEachOther();
        scene.accept();
        scene.merge(MergeStrategy.REBASE);
        assertThat(scene.history("main"))
                .containsExactly("Change wp01/one.txt", "Change wp02/two.txt", "Change wp03/three.txt");
        assertThat(scene.repository.git("log", "-1", "--format=%an, %cn")).isEqualTo("Person, Quarterdeck");
        assertThat(scene.repository.git("log", "--merges", "--format=%s", "main"))
                .isEmpty();
        isMerged(scene);
    }

    @ParameterizedTest
    @EnumSource(Topology.class)
    void everyTopologyEndsOnItsTarget(Topology topology) {
        var scene = new MergeScene(server, directory.resolve(topology.name().toLowerCase(Locale.ROOT)));
        scene.twoLanes(topology);
        scene.accept();
        var merged = scene.merge(null);
        isMerged(scene);
        assertThat(scene.repository.read("wp01/one.txt")).isEqualTo("1\n");
        assertThat(scene.repository.read("wp02/two.txt")).isEqualTo("2\n");
        assertThat(scene.repository.root().resolve(scene.mission().directory()).resolve("acceptance-matrix.md"))
                .content()
                .contains("AC-01");
        assertThat(merged.lanes()).hasSize(topology.hasLanes() ? 2 : 0);
        merged.workPackages()
                .forEach(each -> scene.repository.git(
                        "merge-base", "--is-ancestor", each.commit().value(), "main"));
    }

    @ParameterizedTest
    @EnumSource(
            value = MergeStrategy.class,
            names = {"SQUASH", "REBASE"})
    void coordinationArtifactsAreCarriedOverInOneCommit(MergeStrategy strategy) {
        var scene = new MergeScene(server, directory);
        scene.twoLanes(Topology.LANES_WITH_COORDINATION);
        scene.accept();
        scene.merge(strategy);
        assertThat(scene.repository.git("log", "-1", "--format=%s", "main"))
                .isEqualTo("Carry the coordination artifacts over");
        assertThat(scene.repository.git("log", "--merges", "--format=%s", "main"))
                .isEmpty();
        isMerged(scene);
    }

    @Test
    void aMissionBesideAProtectedBranchEndsThereAndNamesThePullRequest() {
        var scene = new MergeScene(server, directory).charter("branches:\n  protected: [main]\n");
        var before = scene.repository.tip("main");
        scene.twoLanes(Topology.LANES);
        scene.accept();
        var merged = scene.merge(null);
        assertThat(merged.target().value()).startsWith("mission-target/");
        var request = Objects.requireNonNull(merged.pullRequest());
        assertThat(request.base()).hasToString("main");
        assertThat(request.head()).isEqualTo(merged.target());
        assertThat(scene.repository.tip("main")).isEqualTo(before);
        assertThat(scene.status().phase()).isEqualTo(Phase.COMPLETED);
    }

    @Test
    void aMergeThatIsDoneIsAnsweredAgainAndAddsNothing() {
        var scene = new MergeScene(server, directory).twoLanes(Topology.LANES);
        scene.accept();
        var merged = scene.merge(null);
        var events = scene.events();
        assertThat(scene.merge(null)).isEqualTo(merged);
        assertThat(scene.events()).isEqualTo(events);
    }

    @Test
    void aLaneSomebodyIsStillWorkingInIsKept() {
        var scene = new MergeScene(server, directory).twoLanes(Topology.LANES);
        scene.accept();
        scene.laneSandbox("a").write("wp01/draft.txt", "not committed\n");
        var merged = scene.merge(null);
        assertThat(merged.waiting()).isNull();
        assertThat(merged.lanes().getFirst().kept())
                .contains("uncommitted work")
                .contains("wp01/draft.txt");
        assertThat(merged.lanes().getLast().kept()).isNull();
        assertThat(scene.laneSandbox("a").read("wp01/draft.txt")).isEqualTo("not committed\n");
    }

    private MergeScene buildingOnEachOther() {
        return new MergeScene(server, directory)
                .specify(Topology.LANES)
                .task("WP01", "a")
                .task("WP02", "b")
                .task("WP03", "a", "WP01", "WP02")
                .plan("- [x] It is tidy\n")
                .done("WP01", "wp01/one.txt", "1\n")
                .done("WP02", "wp02/two.txt", "2\n")
                .done("WP03", "wp03/three.txt", "3\n");
    }

    private static void isMerged(MergeScene scene) {
        assertThat(scene.repository.status()).isEmpty();
        assertThat(scene.status().phase()).isEqualTo(Phase.COMPLETED);
        assertThat(scene.status().workPackages())
                .allSatisfy(each -> assertThat(each.status()).isEqualTo(WorkPackageStatus.DONE));
        assertThat(scene.events())
                .containsOnlyOnce("MissionAccepted", "MergeStarted", "MissionMerged", "MissionCompleted");
    }
}
