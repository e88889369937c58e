package dev.quarterdeck.execution.internal.application.work;

import static dev.quarterdeck.execution.testing.WorkScene.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.quarterdeck.execution.api.Work;
import dev.quarterdeck.execution.api.Work.Implement;
import dev.quarterdeck.execution.api.Work.Started;
import dev.quarterdeck.execution.testing.WorkScene;
import dev.quarterdeck.kernel.context.Topology;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.kernel.refusal.Refusal;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.WorkPackageStatus;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TakingUpTests {
    @TempDir
    Path directory;

    private WorkScene scene;

    @BeforeEach
    void makeMission() {
        scene = new WorkScene(directory, Topology.LANES);
        scene.board.plan("WP01", "a").plan("WP02", "b").plan("WP03", "b", "WP01");
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void aNamedWorkPackageIsStartedInTheWorktreeOfItsLane() {
        var base = scene.tip("main");
        var started = scene.implement("ann", "WP01");
        assertThat(started.worktree()).isEqualTo(scene.lane("a").root());
        assertThat(started.lane()).isEqualTo("a");
        assertThat(started.branch()).hasToString(scene.branch("a"));
        assertThat(started.base()).isEqualTo(base).isEqualTo(scene.tip(scene.branch("a")));
        assertThat(scene.board.of("WP01").status()).isEqualTo(WorkPackageStatus.IN_PROGRESS);
        assertThat(scene.repository.status()).isEmpty();
    }

    @Test
    void withoutANameItIsTheNextThatIsReadyAndThenTheOneTheCallerHas() {
        assertThat(scene.implement("ann", null).workPackage()).hasToString("WP01");
        assertThat(scene.implement("bob", null).workPackage()).hasToString("WP02");
        assertThat(scene.implement("ann", null).workPackage()).hasToString("WP01");
        assertThat(scene.status.starts()).hasSize(2);
        assertThat(refusal(() -> scene.implement("eve", null)).code()).isEqualTo("NOTHING_READY");
    }

    @Test
    void takingUpAgainAnswersTheSameAndPutsBackTheWorktree() {
        var first = scene.implement("ann", "WP01");
        scene.repository.git("worktree", "remove", first.worktree().toString());
        var again = scene.implement("ann", "WP01");
        assertThat(again.worktree()).isEqualTo(first.worktree()).isDirectory();
        assertThat(again.base()).isEqualTo(first.base());
        assertThat(scene.status.starts()).hasSize(1);
        assertThat(refusal(() -> scene.implement("bob", "WP01")).code()).isEqualTo("WORK_PACKAGE_ALREADY_CLAIMED");
    }

    @Test
    void aKeyThatWasUsedAnswersWithWhatItStarted() {
        var command = new Implement(null, null, "key-1");
        var work = scene.bean(Work.class);
        var first = work.implement(scene.as("ann"), command);
        scene.board.approve("WP01", scene.tip(scene.branch("a")));
        assertThat(work.implement(scene.as("ann"), command).workPackage()).isEqualTo(first.workPackage());
        assertThat(scene.status.starts()).hasSize(1);
    }

    @Test
    void whatItBuildsOnIsMergedFromTheOtherLane() {
        scene.implement("ann", "WP01");
        var approved = scene.lane("a").commit("a.txt", "a");
        scene.board.approve("WP01", scene.tip(scene.branch("a")));
        scene.lane("a").commit("later.txt", "not approved");
        scene.implement("bob", "WP02");
        var own = scene.lane("b").commit("b.txt", "b");
        scene.board.approve("WP02", scene.tip(scene.branch("b")));
        var started = scene.implement("bob", "WP03");
        var lane = scene.lane("b");
        assertThat(lane.git("log", "-1", "--format=%P", started.base().value())).isEqualTo(own + " " + approved);
        assertThat(lane.git("log", "-1", "--format=%s%n%an%n%cn"))
                .isEqualTo("Bring WP01 from lane a into lane b\nbob\nQuarterdeck");
        assertThat(lane.read("a.txt")).isEqualTo("a");
        assertThat(lane.root().resolve("later.txt")).doesNotExist();
        assertThat(lane.status()).isEmpty();
        assertThat(scene.status.starts().getLast().mergedHeads())
                .extracting(Object::toString)
                .containsExactly(approved);
        assertThat(scene.status.starts().getLast().base()).isEqualTo(started.base());
    }

    @Test
    void aConflictWithWhatItBuildsOnIsListedAndNothingMoves() {
        scene.implement("ann", "WP01");
        scene.lane("a").commit("shared.txt", "a\n");
        scene.board.approve("WP01", scene.tip(scene.branch("a")));
        scene.implement("bob", "WP02");
        scene.lane("b").commit("shared.txt", "b\n");
        scene.board.approve("WP02", scene.tip(scene.branch("b")));
        var before = scene.tip(scene.branch("b"));
        var refusal = refusal(() -> scene.implement("bob", "WP03"));
        assertThat(refusal.code()).isEqualTo("DEPENDENCY_LANE_CONFLICT");
        assertThat(refusal.candidates()).containsExactly("shared.txt");
        assertThat(refusal.message()).contains("WP01", "lane b");
        assertThat(refusal(() -> scene.implement("bob", null)).code()).isEqualTo("DEPENDENCY_LANE_CONFLICT");
        assertThat(scene.tip(scene.branch("b"))).isEqualTo(before);
        assertThat(scene.lane("b").status()).isEmpty();
        assertThat(scene.board.of("WP03").status()).isEqualTo(WorkPackageStatus.PLANNED);
        settleByHand();
        assertThat(scene.implement("bob", "WP03").base()).isEqualTo(scene.tip(scene.branch("b")));
    }

    private void settleByHand() {
        var lane = scene.lane("b");
        assertThat(lane.tryGit(Map.of(), "merge", "-q", scene.branch("a")).exit())
                .isEqualTo(1);
        lane.write("shared.txt", "both\n");
        lane.git("commit", "-q", "-a", "-m", "Settle");
    }

    @Test
    void aStartThatWasCutOffAfterTheMergeGoesOnWithoutAnother() {
        scene.implement("ann", "WP01");
        scene.lane("a").commit("a.txt", "a");
        scene.board.approve("WP01", scene.tip(scene.branch("a")));
        scene.implement("bob", "WP02");
        scene.lane("b").commit("b.txt", "b");
        scene.board.approve("WP02", scene.tip(scene.branch("b")));
        scene.status.killBeforeStart();
        assertThatIllegalStateException().isThrownBy(() -> scene.implement("bob", "WP03"));
        var merged = scene.tip(scene.branch("b"));
        assertThat(scene.implement("bob", "WP03").base()).isEqualTo(merged);
        assertThat(scene.lane("b").git("log", "--merges", "--format=%s").lines())
                .hasSize(1);
    }

    @Test
    void beforeFinalizeAndWithoutItsManifestNothingIsTakenUp() {
        scene.repository.commit(scene.manifest(), "<<<<<<< ours\n");
        assertThat(refusal(() -> scene.implement("ann", "WP01")).message()).contains("cannot be read");
        scene.repository.git("rm", "-q", scene.manifest());
        scene.repository.git("commit", "-q", "-m", "Lose the lanes");
        assertThat(refusal(() -> scene.implement("ann", "WP01")).code()).isEqualTo("LANES_MISSING");
        assertThat(refusal(() -> scene.implement("ann", null)).code()).isEqualTo("LANES_MISSING");
        scene.board.notFinalized();
        assertThat(refusal(() -> scene.implement("ann", "WP01")).nextStep()).isEqualTo("qd finalize");
        assertThat(scene.lane("a").root()).doesNotExist();
    }

    @Test
    void twoWhoAskAtOnceGetDifferentWork() {
        var answers = Stream.of("ann", "bob")
                .map(actor -> CompletableFuture.supplyAsync(() -> scene.implement(actor, null)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .map(Started::workPackage)
                .toList();
        assertThat(answers).containsExactlyInAnyOrder(WorkPackageId.of("WP01"), WorkPackageId.of("WP02"));
    }

    @Test
    void ofManyWhoAskForOneExactlyOneGetsIt() {
        var answers = IntStream.range(0, 8)
                .mapToObj(number -> CompletableFuture.supplyAsync(() -> attempt("person-" + number)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers).filteredOn("started"::equals).hasSize(1);
        assertThat(answers).filteredOn("WORK_PACKAGE_ALREADY_CLAIMED"::equals).hasSize(7);
        assertThat(scene.status.starts()).hasSize(1);
    }

    private String attempt(String actor) {
        try {
            scene.implement(actor, "WP01");
            return "started";
        } catch (Refused refused) {
            return Refusal.of(refused.reason()).code();
        }
    }

    @ParameterizedTest
    @EnumSource(Topology.class)
    void everyTopologySaysWhereToWork(Topology topology) {
        try (var other = new WorkScene(directory.resolve("other"), topology)) {
            other.board.plan("WP01", "a");
            var started = other.implement("ann", "WP01");
            var expected = topology.hasLanes() ? other.lane("a").root() : other.repository.root();
            assertThat(started.worktree()).isEqualTo(expected);
            assertThat(started.branch()).hasToString(topology.hasLanes() ? other.branch("a") : "main");
        }
    }

    @Test
    void withoutLanesTheTargetHasToBeCheckedOut() {
        try (var other = new WorkScene(directory.resolve("other"), Topology.SINGLE_BRANCH)) {
            other.board.plan("WP01", "a");
            other.repository.git("switch", "-q", "-c", "elsewhere");
            var refusal = refusal(() -> other.implement("ann", "WP01"));
            assertThat(refusal.code()).isEqualTo("WORKSPACE_REQUIRED");
            assertThat(refusal.nextStep()).isEqualTo("git -C %s switch main".formatted(other.repository.root()));
            assertThat(other.status.starts()).isEqualTo(List.of());
        }
    }
}
