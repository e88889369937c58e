package dev.quarterdeck.execution.internal.application.lane;

import static dev.quarterdeck.execution.testing.WorkScene.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.execution.api.Lanes.Lane;
import dev.quarterdeck.execution.testing.WorkScene;
import dev.quarterdeck.kernel.context.Topology;
import dev.quarterdeck.kernel.context.WriteContext;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaneCareTests {
    private static final String EVENT = "01JVQ00000000000000000000A";

    @TempDir
    Path directory;

    private WorkScene scene;

    @BeforeEach
    void startWork() {
        scene = new WorkScene(directory, Topology.LANES);
        scene.board.plan("WP01", "a").plan("WP02", "b").plan("WP03", "a");
        scene.implement("ann", "WP01");
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void lanesAreShownWithTheirReasonsAndHowFarTheyAreBehind() {
        assertThat(lane(0).behind()).isZero();
        scene.repository.commit("missions/note.md", "The mission's own.");
        scene.repository.git("commit", "-q", "--amend", "-m", "Keep a note\n\nMission-Event: " + EVENT);
        assertThat(lane(0).behind()).isZero();
        scene.repository.commit("code.txt", "target\n");
        scene.lane("a").commit("code.txt", "lane\n");
        assertThat(lane(0)).satisfies(lane -> {
            assertThat(lane.reasons()).containsExactly("they share files");
            assertThat(lane.workPackages()).hasToString("[WP01, WP03]");
            assertThat(lane.worktree()).isEqualTo(scene.lane("a").root());
            assertThat(lane.head()).isEqualTo(scene.tip(scene.branch("a")));
            assertThat(lane.behind()).isEqualTo(1);
            assertThat(lane.conflicts()).containsExactly("code.txt");
        });
        assertThat(lane(1)).satisfies(lane -> {
            assertThat(lane.worktree()).isNull();
            assertThat(lane.head()).isNull();
        });
    }

    @Test
    void anUpdateMergesTheTargetAndKeepsOtherPeoplesEdits() {
        scene.repository.commit("code.txt", "target\n");
        scene.lane("a").commit("work.txt", "work\n");
        scene.lane("a").write("work.txt", "work in progress\n");
        var updated = scene.lanes().update(context(), "a");
        assertThat(updated.after()).isEqualTo(scene.tip(scene.branch("a"))).isNotEqualTo(updated.before());
        assertThat(scene.lane("a").read("code.txt")).isEqualTo("target\n");
        assertThat(scene.lane("a").read("work.txt")).isEqualTo("work in progress\n");
        assertThat(scene.lane("a").git("log", "-1", "--format=%s")).isEqualTo("Bring main into lane a");
        var again = scene.lanes().update(context(), "a");
        assertThat(again.after()).isEqualTo(again.before()).isEqualTo(updated.after());
    }

    @Test
    void anUpdateOfALaneWithoutWorktreeMovesItsBranch() {
        scene.repository.commit("code.txt", "target\n");
        scene.repository.git("worktree", "remove", scene.lane("a").root().toString());
        assertThat(scene.lanes().update(context(), "a").after()).isEqualTo(scene.tip("main"));
        assertThat(scene.tip(scene.branch("a"))).isEqualTo(scene.tip("main"));
    }

    @Test
    void conflictsAreListedBeforeAnythingMoves() {
        scene.repository.commit("code.txt", "target\n");
        var head = scene.lane("a").commit("code.txt", "lane\n");
        var refusal = refusal(() -> scene.lanes().update(context(), "a"));
        assertThat(refusal.code()).isEqualTo("LANE_UPDATE_CONFLICT");
        assertThat(refusal.candidates()).containsExactly("code.txt");
        assertThat(scene.lane("a").tip("HEAD")).isEqualTo(head);
        assertThat(scene.lane("a").status()).isEmpty();
    }

    @Test
    void filesSomebodyEditsAreNotOverwritten() {
        scene.repository.commit("deep/code.txt", "target\n");
        scene.lane("a").write("deep/code.txt", "mine, untracked\n");
        var refusal = refusal(() -> scene.lanes().update(context(), "a"));
        assertThat(refusal.code()).isEqualTo("WORKTREE_DIRTY");
        assertThat(scene.lane("a").read("deep/code.txt")).isEqualTo("mine, untracked\n");
    }

    @Test
    void aLaneInTheMiddleOfARebaseIsLeftAlone() {
        scene.repository.commit("code.txt", "target\n");
        scene.lane("a").commit("code.txt", "lane\n");
        assertThat(scene.lane("a").tryGit(Map.of(), "rebase", "-q", "main").exit())
                .isNotZero();
        assertThat(refusal(() -> scene.lanes().remove(context(), "a")).code()).isEqualTo("GIT_OPERATION_IN_PROGRESS");
        scene.repository.git("commit", "-q", "--allow-empty", "-m", "On");
        scene.lane("a").git("rebase", "--abort");
        scene.lane("a").git("reset", "-q", "--hard", "HEAD~1");
        assertThat(scene.lanes().update(context(), "a").after()).isEqualTo(scene.tip("main"));
    }

    @Test
    void aWorktreeIsRemovedOnceNobodyNeedsItAndItIsClean() {
        assertThat(refusal(() -> scene.lanes().remove(context(), "a")).code()).isEqualTo("LANE_IN_USE");
        scene.board.approve("WP01", null);
        scene.lane("a").write("left.txt", "over");
        assertThat(refusal(() -> scene.lanes().remove(context(), "a")).code()).isEqualTo("WORKTREE_DIRTY");
        scene.lane("a").commit("left.txt", "over");
        var removed = scene.lanes().remove(context(), "a");
        assertThat(removed.worktree()).isEqualTo(scene.lane("a").root()).doesNotExist();
        assertThat(scene.repository.git("branch", "--list", scene.branch("a"))).isNotEmpty();
        assertThat(scene.lanes().remove(context(), "a").worktree()).isNull();
        assertThat(refusal(() -> scene.lanes().remove(context(), "z")).code()).isEqualTo("LANE_NOT_FOUND");
    }

    @Test
    void withoutLanesTheTargetsCheckoutIsNeitherUpdatedNorRemoved() {
        try (var other = new WorkScene(directory.resolve("other"), Topology.SINGLE_BRANCH)) {
            other.board.plan("WP01", "a");
            var context = other.as("ann");
            assertThat(other.lanes().report(context).lanes().getFirst().behind())
                    .isZero();
            assertThat(other.lanes().update(context, "a").after()).isEqualTo(other.tip("main"));
            assertThat(refusal(() -> other.lanes().remove(context, "a")).code()).isEqualTo("LANE_IN_USE");
        }
    }

    private Lane lane(int index) {
        return scene.lanes().report(context()).lanes().get(index);
    }

    private WriteContext context() {
        return scene.as("ann");
    }
}
