package dev.quarterdeck.execution.internal.application.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.execution.api.BranchRefusal.ProtectedBranchRefused;
import dev.quarterdeck.execution.api.WorktreeRefusal.WorktreeDirty;
import dev.quarterdeck.execution.testing.Interruptions.Point;
import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.kernel.context.ArtifactKind;
import dev.quarterdeck.kernel.git.ArtifactCommit;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.git.CommitOutcome.Committed;
import dev.quarterdeck.kernel.git.CommitOutcome.Failed;
import dev.quarterdeck.kernel.git.CommitOutcome.Waiting;
import dev.quarterdeck.kernel.git.FileChange;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.postgres.testing.Sql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitEffectTests {
    private static final BranchName MAIN = BranchName.of("main");

    @TempDir
    Path directory;

    private EffectScene scene;

    @BeforeEach
    void setTheScene() {
        scene = new EffectScene(directory, EffectScene.FUTURE);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void aPlannedCommitIsMadeAndItsOutcomeRecorded() {
        var outcome = scene.commit("spec.md", "x\n");
        var tip = CommitId.of(scene.repository.tip("main"));
        assertThat(outcome).isEqualTo(new Committed(MAIN, tip));
        assertThat(scene.outcomes()).containsExactly(outcome);
        assertThat(scene.history()).containsExactly("Write spec.md");
        assertThat(scene.repository.git("log", "-1", "--format=%an")).isEqualTo("Operator");
    }

    @Test
    void aPlanThatIsRolledBackNeverHappens() {
        var transactions = scene.module.bean(TenantTransactions.class);
        assertThatThrownBy(() -> transactions.change(scene.contexts.organization(), () -> {
                    scene.commits().plan(scene.write("spec.md", "x\n"));
                    throw new IllegalStateException("second thoughts");
                }))
                .hasMessage("second thoughts");
        assertThat(scene.rows("select effect_id from execution.git_effect")).isEmpty();
        assertThat(scene.rows("select task_instance from platform.scheduled_tasks"))
                .isEmpty();
        assertThat(scene.history()).isEmpty();
    }

    @Test
    void aCommandIsRefusedWhatCannotLand() {
        var guarded = scene.contexts.protecting("main").write();
        var change = List.<FileChange>of(new FileChange.Write("spec.md", "x\n"));
        var commit = ArtifactCommit.of(guarded, ArtifactKind.SPEC, change, "Spec", EffectScene.CAUSE);
        assertThatThrownBy(() -> scene.commits().check(commit))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(new ProtectedBranchRefused(MAIN)));
        assertThatThrownBy(() -> scene.plan(commit)).isInstanceOf(Refused.class);
        scene.repository.write("spec.md", "mine\n");
        assertThatThrownBy(() -> scene.commits().check(scene.write("spec.md", "x\n")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isInstanceOf(WorktreeDirty.class));
    }

    @Test
    void aHeldBranchMakesTheCommandSayWhyItWaits() {
        startAMergeThatConflicts();
        var effect = scene.plan(scene.write("spec.md", "x\n"));
        var outcome = scene.commits().await(effect);
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Waiting.class,
                        waiting -> assertThat(waiting.why()).startsWith("a merge in " + scene.repository.root()));
        assertThat(scene.outcomes()).isEmpty();
        assertThat(scene.rows("select state || ': ' || error_text from execution.git_effect"))
                .singleElement()
                .asString()
                .startsWith("waiting: a merge in");
        scene.repository.git("merge", "--abort");
        assertThat(scene.advance(effect)).isInstanceOf(Committed.class);
        assertThat(scene.outcomes()).hasSize(1);
    }

    @Test
    void commitsToABranchLandInTheOrderTheyWereAskedFor() {
        startAMergeThatConflicts();
        var first = scene.plan(scene.write("spec.md", "one\n"));
        var second = scene.plan(scene.write("spec.md", "two\n"));
        assertThat(scene.advance(second))
                .isInstanceOfSatisfying(
                        Waiting.class,
                        waiting -> assertThat(waiting.why()).startsWith("an earlier commit comes first: a merge in"));
        scene.repository.git("merge", "--abort");
        var last = scene.advance(second);
        assertThat(last).isInstanceOf(Committed.class);
        assertThat(scene.outcomes()).hasSize(2).last().isEqualTo(last);
        assertThat(scene.advance(first)).isEqualTo(scene.outcomes().getFirst());
        assertThat(scene.repository.read("spec.md")).isEqualTo("two\n");
    }

    @Test
    void workInTheWayIsWaitedForOnceTheCommandHasTakenEffect() throws IOException {
        var effect = scene.plan(scene.write("spec.md", "x\n"));
        scene.repository.write("spec.md", "mine\n");
        assertThat(scene.advance(effect))
                .isInstanceOfSatisfying(
                        Waiting.class, waiting -> assertThat(waiting.why()).contains("uncommitted work in spec.md"));
        Files.delete(scene.repository.root().resolve("spec.md"));
        assertThat(scene.advance(effect)).isInstanceOf(Committed.class);
    }

    @Test
    void aCommitThatWouldOverwriteAnothersIsGivenUp() {
        scene.repository.commit("spec.md", "one\n");
        var effect = scene.plan(scene.write("spec.md", "ours\n"));
        scene.repository.commit("spec.md", "theirs\n");
        assertThat(scene.advance(effect))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.code()).isEqualTo("REF_MOVED"));
        assertThat(scene.outcomes()).singleElement().isInstanceOf(Failed.class);
        assertThat(scene.repository.read("spec.md")).isEqualTo("theirs\n");
    }

    @Test
    void whatKeepsFailingIsGivenUp() {
        var effect = scene.plan(scene.write("spec.md", "x\n"));
        scene.cut(Point.BROKEN);
        for (var attempt = 1; attempt < 10; attempt++) {
            assertThat(scene.advance(effect)).isEqualTo(new Waiting(MAIN, "the disk is full"));
        }
        assertThat(scene.advance(effect)).isEqualTo(new Failed(MAIN, "GIT_EFFECT_FAILED", "the disk is full"));
        assertThat(scene.advance(effect)).isInstanceOf(Failed.class);
        assertThat(scene.outcomes()).hasSize(1);
    }

    @Test
    void oneOrganizationDoesNotSeeAnothersEffects() throws SQLException {
        scene.plan(scene.write("spec.md", "x\n"));
        var count = "select count(*) from execution.git_effect";
        var runtime = new Sql(scene.module.database().runtimeDataSource());
        assertThat(runtime.column(count)).containsExactly("0");
        var owner = new Sql(scene.module.database().ownerDataSource());
        assertThat(owner.column(count)).containsExactly("0");
    }

    private void startAMergeThatConflicts() {
        scene.repository.git("checkout", "-q", "-b", "other");
        scene.repository.commit("code.txt", "other\n");
        scene.repository.git("checkout", "-q", "main");
        scene.repository.commit("code.txt", "main\n");
        assertThat(scene.repository.tryGit(Map.of(), "merge", "other").exit()).isNotZero();
    }
}
