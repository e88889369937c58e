package dev.quarterdeck.execution.internal.application.work;

import static dev.quarterdeck.execution.testing.WorkScene.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.execution.testing.WorkScene;
import dev.quarterdeck.kernel.context.Topology;
import dev.quarterdeck.mission.api.MissionStatus.TestRun;
import dev.quarterdeck.mission.api.WorkPackageStatus;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandingInTests {
    @TempDir
    Path directory;

    private WorkScene scene;

    @BeforeEach
    void startWork() {
        scene = new WorkScene(directory, Topology.LANES);
        scene.board.plan("WP01", "a");
        scene.implement("ann", "WP01");
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void theCommandsRunOnWhatIsHandedIn() {
        scene.board.verifiedBy("test -f a.txt", "pwd");
        var head = scene.lane("a").commit("a.txt", "a");
        var handed = scene.done("ann", "WP01");
        assertThat(handed.handedIn()).isTrue();
        assertThat(handed.head()).hasToString(head);
        assertThat(handed.verification()).hasSize(2).allMatch(ran -> ran.exitCode() == 0);
        assertThat(scene.status.runs()).hasSize(2).allSatisfy(run -> {
            assertThat(run.head()).hasToString(head);
            assertThat(run.tree()).hasToString(scene.lane("a").tip("HEAD^{tree}"));
            assertThat(run.logDigest()).hasSize(64);
        });
        assertThat(scene.board.of("WP01").status()).isEqualTo(WorkPackageStatus.FOR_REVIEW);
    }

    @Test
    void aCommandThatFailsIsRecordedAndTheWorkStays() {
        scene.board.verifiedBy("echo broken in line 3; exit 4", "true");
        scene.lane("a").commit("a.txt", "a");
        var refusal = refusal(() -> scene.done("ann", "WP01"));
        assertThat(refusal.code()).isEqualTo("LANE_VERIFICATION_FAILED");
        assertThat(refusal.message()).contains("exit code 4");
        assertThat(refusal.observed()).isEqualTo("broken in line 3");
        assertThat(scene.status.runs()).extracting(TestRun::exitCode).containsExactly(4);
        assertThat(scene.board.of("WP01").status()).isEqualTo(WorkPackageStatus.IN_PROGRESS);
    }

    @Test
    void uncommittedWorkIsNamed() {
        scene.lane("a").commit("a.txt", "a");
        scene.lane("a").write("a.txt", "edited");
        scene.lane("a").write("new file.txt", "untracked");
        var refusal = refusal(() -> scene.done("ann", "WP01"));
        assertThat(refusal.code()).isEqualTo("WORKTREE_DIRTY");
        assertThat(refusal.observed()).isEqualTo("a.txt, new file.txt");
        assertThat(scene.lane("a").read("a.txt")).isEqualTo("edited");
    }

    @Test
    void aPartIsCompletedWithoutHandingIn() {
        scene.lane("a").commit("a.txt", "a");
        var handed = scene.done("ann", "WP01", "T1");
        assertThat(handed.handedIn()).isFalse();
        assertThat(handed.openSubtasks()).containsExactly("T2");
        assertThat(scene.board.of("WP01").status()).isEqualTo(WorkPackageStatus.IN_PROGRESS);
        assertThat(scene.done("ann", "WP01", "T2").handedIn()).isTrue();
    }

    @Test
    void withoutACommitNobodyWaitsForTheCommands() {
        scene.board.verifiedBy("true");
        scene.done("ann", "WP01");
        assertThat(scene.status.runs()).isEmpty();
    }

    @Test
    void aLaneThatMovesDuringTheCommandsShowsNothing() {
        scene.board.verifiedBy("git -c user.name=x -c user.email=x@localhost commit -q --allow-empty -m moved");
        scene.lane("a").commit("a.txt", "a");
        assertThat(refusal(() -> scene.done("ann", "WP01")).code()).isEqualTo("LANE_MOVED");
        assertThat(scene.status.runs()).isEmpty();
    }

    @Test
    void aLaneThatIsCheckedOutNowhereIsSaidToBe() {
        scene.lane("a").commit("a.txt", "a");
        scene.repository.git("worktree", "remove", scene.lane("a").root().toString());
        var refusal = refusal(() -> scene.done("ann", "WP01"));
        assertThat(refusal.code()).isEqualTo("WORKSPACE_REQUIRED");
        assertThat(refusal.nextStep()).isEqualTo("qd implement WP01");
    }

    @Test
    void handingInAgainIsNoNews() {
        scene.board.verifiedBy("true");
        scene.lane("a").commit("a.txt", "a");
        scene.done("ann", "WP01");
        assertThat(scene.done("ann", "WP01").handedIn()).isTrue();
        assertThat(scene.status.runs()).hasSize(1);
    }
}
