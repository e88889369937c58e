package dev.quarterdeck.execution.internal.adapter.jgit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.quarterdeck.execution.testing.GitSandbox;
import dev.quarterdeck.kernel.context.Checkout;
import dev.quarterdeck.kernel.context.Fragment.Workspace;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.git.GitCommit;
import dev.quarterdeck.kernel.git.GitFacts;
import dev.quarterdeck.kernel.git.MergeTrial.Clean;
import dev.quarterdeck.kernel.git.MergeTrial.Conflicting;
import dev.quarterdeck.kernel.git.TreeId;
import dev.quarterdeck.kernel.id.EventId;
import dev.quarterdeck.kernel.refusal.Refused;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryFactsTests {
    private static final CommitId UNKNOWN = CommitId.of("1234567890123456789012345678901234567890");
    private static final String EVENT = "01JVQ00000000000000000000A";

    private final GitFacts facts = TestDirectories.facts();
    private GitSandbox sandbox = new GitSandbox(Path.of("/"));

    @BeforeEach
    void repository(@TempDir Path base) {
        sandbox = GitSandbox.create(base.resolve("one"));
    }

    @Test
    void commitsAfterAnotherComeOldestFirstWithWhatTheyChange() {
        var base = head();
        sandbox.commit("a.txt", "one");
        var first = head();
        sandbox.write("b/c.txt", "two");
        sandbox.git("add", ".");
        sandbox.git("rm", "-q", "a.txt");
        sandbox.git("commit", "-q", "-m", "Record the plan\n\nBody.\n\nMission-Event: " + EVENT);
        assertThat(facts.commits(at(), base, head()))
                .containsExactly(
                        new GitCommit(first, List.of(base), "Change a.txt", null, List.of("a.txt")),
                        new GitCommit(
                                head(),
                                List.of(first),
                                "Record the plan",
                                EventId.of(EVENT),
                                List.of("a.txt", "b/c.txt")));
        assertThat(facts.commits(at(), head(), head())).isEmpty();
        assertThat(facts.commits(at(), head(), base)).isEmpty();
    }

    @Test
    void aMergeChangesOnlyWhatItsPersonDecided() {
        var base = head();
        sandbox.git("switch", "-q", "-c", "side");
        sandbox.commit("side.txt", "side");
        sandbox.git("switch", "-q", "main");
        sandbox.commit("main.txt", "main");
        sandbox.git("merge", "-q", "--no-ff", "-m", "Clean", "side");
        assertThat(facts.commits(at(), base, head()).getLast().files()).isEmpty();
        sandbox.git("merge", "-q", "--no-ff", "--allow-unrelated-histories", "-m", "None", "side");
        sandbox.write("main.txt", "decided");
        sandbox.git("commit", "-q", "-a", "--amend", "--no-edit");
        assertThat(facts.commits(at(), base, head()).getLast().files()).containsExactly("main.txt");
    }

    @Test
    void aRootIsAllNewAndAnUnknownCommitIsNoAncestor() {
        var root = head();
        sandbox.commit("a.txt", "one");
        var main = head();
        sandbox.git("switch", "-q", "--orphan", "other");
        sandbox.commit("only.txt", "alone");
        assertThat(facts.commits(at(), main, head()).getFirst().files()).containsExactly("only.txt");
        assertThat(facts.contains(at(), main, root)).isTrue();
        assertThat(facts.contains(at(), main, main)).isTrue();
        assertThat(facts.contains(at(), root, main)).isFalse();
        assertThat(facts.contains(at(), head(), root)).isFalse();
        assertThat(facts.contains(at(), main, UNKNOWN)).isFalse();
    }

    @Test
    void twoCommitsAreComparedByTheirContent() {
        var base = head();
        sandbox.commit("z.txt", "one");
        sandbox.commit("a/b.txt", "two");
        assertThat(facts.changed(at(), base, head())).containsExactly("a/b.txt", "z.txt");
        assertThat(facts.changed(at(), head(), base)).containsExactly("a/b.txt", "z.txt");
        assertThat(facts.tree(at(), head())).isEqualTo(TreeId.of(sandbox.tip("HEAD^{tree}")));
    }

    @Test
    void aTrialSaysWhatAMergeWouldGiveAndMovesNothing() {
        sandbox.commit("lines.txt", "1\n2\n3\n4\n5\n");
        sandbox.git("switch", "-q", "-c", "side");
        sandbox.commit("lines.txt", "one\n2\n3\n4\n5\n");
        var side = head();
        sandbox.git("switch", "-q", "main");
        sandbox.commit("lines.txt", "1\n2\n3\n4\nfive\n");
        var clean = facts.trial(at(), head(), side);
        assertThat(clean)
                .isInstanceOfSatisfying(
                        Clean.class,
                        merged -> assertThat(sandbox.git("show", merged.tree() + ":lines.txt"))
                                .isEqualTo("one\n2\n3\n4\nfive"));
        sandbox.commit("lines.txt", "uno\n2\n3\n4\nfive\n");
        sandbox.commit("a ü.txt", "x");
        assertThat(facts.trial(at(), head(), side)).isEqualTo(new Conflicting(List.of("lines.txt")));
        assertThat(sandbox.status()).isEmpty();
        assertThat(facts.trial(at(), head(), head())).isEqualTo(new Clean(facts.tree(at(), head())));
    }

    @Test
    void whatGitCannotMergeIsRefused() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> facts.trial(at(), head(), UNKNOWN))
                .withMessageContaining("GIT_REFUSED");
    }

    private CommitId head() {
        return CommitId.of(sandbox.tip("HEAD"));
    }

    private Workspace at() {
        return new Workspace(sandbox.root(), null, Checkout.NONE, null, null, List.of());
    }
}
