package dev.quarterdeck.execution.internal.application.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.quarterdeck.execution.api.LaneRefusal.LaneUpdateConflict;
import dev.quarterdeck.execution.internal.application.context.WorkPackageContexts;
import dev.quarterdeck.execution.internal.application.lane.LaneMerges.Source;
import dev.quarterdeck.execution.internal.application.merge.LaneBranches;
import dev.quarterdeck.execution.internal.application.worktree.WorktreeTool;
import dev.quarterdeck.execution.testing.WorkScene;
import dev.quarterdeck.kernel.context.Topology;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.git.GitFacts;
import dev.quarterdeck.kernel.id.WorkPackageId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A merge into a lane, cut off wherever it can be. */
class LaneMergesTests {
    private static final BranchName MAIN = BranchName.of("main");

    @TempDir
    Path directory;

    private WorkScene scene;
    private CommitId before;

    @BeforeEach
    void bothWentOn() {
        scene = new WorkScene(directory, Topology.LANES);
        scene.board.plan("WP01", "a");
        scene.implement("ann", "WP01");
        scene.lane("a").commit("lane.txt", "lane\n");
        scene.repository.commit("target.txt", "target\n");
        before = scene.tip(scene.branch("a"));
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void cutOffBeforeTheBranchMovesNothingIsToBeSeenAndTheNextCallMerges() {
        assertThatIllegalStateException().isThrownBy(() -> take(new Interrupted(() -> kill(), null)));
        assertThat(scene.tip(scene.branch("a"))).isEqualTo(before);
        assertThat(scene.lane("a").status()).isEmpty();
        assertThat(take(scene.bean(WorktreeTool.class))).isEqualTo(scene.tip(scene.branch("a")));
        assertMergedOnce();
    }

    @Test
    void cutOffAfterTheBranchMovedTheNextCallFindsItDone() {
        assertThatIllegalStateException().isThrownBy(() -> take(new Interrupted(null, () -> kill())));
        var merged = scene.tip(scene.branch("a"));
        assertThat(merged).isNotEqualTo(before);
        assertThat(take(scene.bean(WorktreeTool.class))).isEqualTo(merged);
        assertMergedOnce();
    }

    @Test
    void aCommitThatComesBetweenIsKeptAndMergedWith() {
        var commits = new int[1];
        var merged = take(new Interrupted(
                () -> {
                    if (commits[0]++ == 0) {
                        scene.lane("a").commit("between.txt", "between\n");
                    }
                },
                null));
        assertThat(merged).isEqualTo(scene.tip(scene.branch("a")));
        assertThat(scene.lane("a").read("between.txt")).isEqualTo("between\n");
        assertMergedOnce();
    }

    private void assertMergedOnce() {
        assertThat(scene.lane("a").read("target.txt")).isEqualTo("target\n");
        assertThat(scene.lane("a").read("lane.txt")).isEqualTo("lane\n");
        assertThat(scene.lane("a").status()).isEmpty();
        assertThat(scene.lane("a").git("log", "--merges", "--format=%s")).isEqualTo("Bring main");
    }

    private CommitId take(WorktreeTool tool) {
        var context = scene.bean(WorkPackageContexts.class).anywhere(scene.as("ann"), WorkPackageId.of("WP01"));
        var merges = new LaneMerges(
                scene.bean(GitFacts.class),
                scene.bean(LaneBranches.class),
                tool,
                () -> Instant.parse("2100-01-01T00:00:00Z"));
        var source = new Source(scene.tip("main"), "Bring main", files -> new LaneUpdateConflict("a", MAIN, files));
        return merges.take(LaneSite.of(context), List.of(source));
    }

    private static void kill() {
        throw new IllegalStateException("killed");
    }

    /** The real tool, with something happening before or after it moves a branch. */
    private final class Interrupted implements WorktreeTool {
        private final WorktreeTool real = scene.bean(WorktreeTool.class);
        private final @Nullable Runnable first;
        private final @Nullable Runnable then;

        Interrupted(@Nullable Runnable first, @Nullable Runnable then) {
            this.first = first;
            this.then = then;
        }

        @Override
        public void fastForward(Path worktree, CommitId to) {
            if (first != null) {
                first.run();
            }
            real.fastForward(worktree, to);
            if (then != null) {
                then.run();
            }
        }

        @Override
        public void add(Path primaryRoot, Path path, BranchName branch, @Nullable CommitId start, boolean replacing) {
            real.add(primaryRoot, path, branch, start, replacing);
        }

        @Override
        public List<String> uncommitted(Path worktree) {
            return real.uncommitted(worktree);
        }

        @Override
        public void remove(Path primaryRoot, Path worktree) {
            real.remove(primaryRoot, worktree);
        }
    }
}
