package dev.quarterdeck.execution.internal.application.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.quarterdeck.execution.testing.GitSandbox;
import dev.quarterdeck.kernel.context.InteractionPolicy.MergeStrategy;
import dev.quarterdeck.kernel.context.Topology;
import dev.quarterdeck.kernel.refusal.RefusalReason;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.Phase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergeRefusalTests {
    private static Modules server;

    @TempDir
    Path directory;

    private MergeScene scene;
    private String before;

    @BeforeAll
    static void start() {
        server = MergeScene.server();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void accept() {
        scene = new MergeScene(server, directory).twoLanes(Topology.LANES);
        scene.accept();
        before = scene.repository.tip("main");
    }

    @AfterEach
    void nothingMoved() {
        assertThat(scene.events()).doesNotContain("MissionMerged");
    }

    @Test
    void whatWasNotAcceptedIsNotMerged() {
        scene.repository.commit("elsewhere.txt", "somebody goes on\n");
        var refusal = refusal(() -> scene.merge(null));
        assertThat(refusal.code()).isEqualTo("MERGE_DIFFERS");
        assertThat(refusal.candidates()).containsExactly("elsewhere.txt");
        assertThat(refusal.nextStep()).contains("qd accept");
        assertThat(scene.preview(null).differing()).containsExactly("elsewhere.txt");
        scene.accept();
        assertThat(scene.preview(null).accepted()).isTrue();
    }

    @Test
    void conflictsAreListedBeforeAnythingMoves() {
        scene.repository.commit("wp01/one.txt", "another one\n");
        scene.repository.commit("wp02/two.txt", "another two\n");
        var tip = scene.repository.tip("main");
        var refusal = refusal(() -> scene.merge(null));
        assertThat(refusal.code()).isEqualTo("MERGE_CONFLICT");
        assertThat(refusal.candidates())
                .containsExactly("WP01 (lane a) in wp01/one.txt", "WP02 (lane b) in wp02/two.txt");
        assertThat(refusal(() -> scene.accept()).code()).isEqualTo("MERGE_CONFLICT");
        assertThat(scene.preview(null).conflicts()).hasSize(2);
        assertThat(scene.repository.tip("main")).isEqualTo(tip);
        assertThat(scene.repository.status()).isEmpty();
    }

    @Test
    void editedFilesInACheckoutOfTheTargetAreNotOverwritten() {
        scene.repository.write("wp01/one.txt", "mine, not committed\n");
        var refusal = refusal(() -> scene.merge(null));
        assertThat(refusal.code()).isEqualTo("WORKTREE_DIRTY");
        assertThat(refusal.observed()).isEqualTo("wp01/one.txt");
        assertThat(scene.repository.tip("main")).isEqualTo(before);
        assertThat(scene.repository.read("wp01/one.txt")).isEqualTo("mine, not committed\n");
        assertThat(scene.status().phase()).isEqualTo(Phase.INTEGRATING);
    }

    @Test
    void aGitOperationOnTheTargetIsNotDisturbed() throws IOException {
        var sign = scene.repository.root().resolve(".git/MERGE_HEAD");
        Files.writeString(sign, before);
        assertThat(refusal(() -> scene.merge(null)).code()).isEqualTo("GIT_OPERATION_IN_PROGRESS");
        Files.delete(sign);
        Files.writeString(scene.repository.root().resolve(".git/index.lock"), "");
        assertThat(refusal(() -> scene.merge(null)).code()).isEqualTo("GIT_OPERATION_IN_PROGRESS");
        assertThat(scene.repository.tip("main")).isEqualTo(before);
    }

    @Test
    void workAfterTheReviewIsNotMerged() {
        scene.laneSandbox("a").commit("wp01/late.txt", "nobody has seen this\n");
        var refusal = refusal(() -> scene.merge(null));
        assertThat(refusal.code()).isEqualTo("APPROVAL_OUTDATED");
        assertThat(refusal.subject()).isEqualTo("WP01");
        assertThat(refusal(() -> scene.accept()).code()).isEqualTo("APPROVAL_OUTDATED");
    }

    @Test
    void aPushNeedsSomewhereToPushTo() {
        assertThat(refusal(() -> scene.merge(null, true)).code()).isEqualTo("REMOTE_MISSING");
    }

    @Test
    void thereIsNothingToAbortBeforeAMergeBegins() {
        assertThat(refusal(scene::abort).code()).isEqualTo("NO_MERGE_IN_PROGRESS");
    }

    @Test
    void aReplayThatConflictsIsRefusedAndNamesTheCommit() {
        scene = new MergeScene(server, directory.resolve("settled"))
                .specify(Topology.LANES)
                .task("WP01", "a")
                .plan("- [x] It is tidy\n");
        var lane = new GitSandbox(scene.start("WP01").worktree());
        lane.commit("wp01/one.txt", "lane\n");
        scene.repository.commit("wp01/one.txt", "target\n");
        lane.tryGit(Map.of(), "merge", "main");
        lane.commit("wp01/one.txt", "settled\n");
        scene.approved("WP01");
        scene.accept();
        var refusal = refusal(() -> scene.merge(MergeStrategy.REBASE));
        assertThat(refusal.code()).isEqualTo("MERGE_CONFLICT");
        assertThat(refusal.candidates().getFirst()).startsWith("WP01, commit ").endsWith("in wp01/one.txt");
        assertThat(scene.preview(MergeStrategy.MERGE).conflicts()).isEmpty();
    }

    private static RefusalReason refusal(ThrowingCallable call) {
        return catchThrowableOfType(Refused.class, call).reason();
    }
}
