package dev.quarterdeck.execution.internal.adapter.jgit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.quarterdeck.execution.testing.GitSandbox;
import dev.quarterdeck.kernel.context.Checkout;
import dev.quarterdeck.kernel.context.Fragment.Workspace;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.git.GitFacts;
import dev.quarterdeck.kernel.git.TreeFile;
import dev.quarterdeck.kernel.refusal.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JGitGitFactsTests {
    private static final BranchName MAIN = BranchName.of("main");

    private final GitFacts facts = TestDirectories.facts();
    private GitSandbox sandbox = new GitSandbox(Path.of("/"));

    @BeforeEach
    void repository(@TempDir Path base) {
        sandbox = GitSandbox.create(base.resolve("one"));
    }

    @Test
    void aTipIsWhatTheBranchPointsToNow() {
        assertThat(facts.tip(at(sandbox.root()), BranchName.of("none"))).isEmpty();
        for (var round = 0; round < 5; round++) {
            var commit = sandbox.commit("a.txt", "round " + round);
            assertThat(facts.tip(at(sandbox.root()), MAIN)).contains(CommitId.of(commit));
        }
    }

    @Test
    void theCurrentBranchIsThePrimaryCheckouts() {
        assertThat(facts.currentBranch(at(sandbox.root()))).contains(MAIN);
        sandbox.git("checkout", "-q", "--orphan", "unborn");
        assertThat(facts.currentBranch(at(sandbox.root()))).isEmpty();
        sandbox.git("checkout", "-q", "--detach", "main");
        assertThat(facts.currentBranch(at(sandbox.root()))).isEmpty();
    }

    @Test
    void branchesAreFoundByPrefixInNameOrder() {
        sandbox.git("branch", "mission-lane/x/b");
        sandbox.git("branch", "mission-lane/x/a");
        sandbox.git("pack-refs", "--all");
        sandbox.git("branch", "mission-lane/x/c");
        assertThat(facts.branches(at(sandbox.root()), "mission-lane/x/"))
                .extracting(BranchName::value)
                .containsExactly("mission-lane/x/a", "mission-lane/x/b", "mission-lane/x/c");
    }

    @Test
    void filesComeFromTheCommitAndNotFromTheTree() throws IOException {
        sandbox.write("missions/m/tasks/WP01.md", "one\n");
        sandbox.write("missions/m.md", "beside\n");
        Files.createSymbolicLink(sandbox.root().resolve("missions/m/link"), Path.of("spec.md"));
        var commit = CommitId.of(sandbox.commit("missions/m/spec.md", "A spec: ü\n"));
        sandbox.write("missions/m/spec.md", "edited since");
        sandbox.git("add", ".");
        sandbox.git("commit", "-q", "--amend", "--no-edit");
        var all = CommitId.of(sandbox.tip("HEAD"));
        assertThat(facts.files(at(sandbox.root()), commit, "missions/m"))
                .extracting(TreeFile::path)
                .containsExactly("missions/m/spec.md");
        assertThat(facts.files(at(sandbox.root()), all, "missions/m"))
                .extracting(TreeFile::path)
                .containsExactly("missions/m/spec.md", "missions/m/tasks/WP01.md");
        assertThat(facts.files(at(sandbox.root()), all, "")).hasSize(4);
        assertThat(facts.files(at(sandbox.root()), all, "missions/none")).isEmpty();
        assertThat(facts.files(at(sandbox.root()), all, "README.md")).isEmpty();
    }

    @Test
    void aBlobIsReadWhole() throws IOException {
        var text = "A spec: ü\n".repeat(100_000);
        var commit = CommitId.of(sandbox.commit("missions/m/spec.md", text));
        var file = facts.files(at(sandbox.root()), commit, "missions").getFirst();
        assertThat(file.size()).isEqualTo(text.getBytes(UTF_8).length);
        try (var content = facts.open(at(sandbox.root()), file.blob())) {
            assertThat(new String(content.readAllBytes(), UTF_8)).isEqualTo(text);
        }
    }

    @Test
    void aCheckoutThatIsGoneIsRefused() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> facts.tip(at(Path.of("/nowhere/at/all")), MAIN))
                .withMessageContaining("WORKSPACE_REQUIRED");
    }

    private static Workspace at(Path root) {
        return new Workspace(root, null, Checkout.NONE, null, null, List.of());
    }
}
