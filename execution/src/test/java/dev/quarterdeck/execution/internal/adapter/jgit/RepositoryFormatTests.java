package dev.quarterdeck.execution.internal.adapter.jgit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.execution.api.CheckoutRefusal.Format;
import dev.quarterdeck.execution.testing.GitSandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepositoryFormatTests {
    private GitSandbox sandbox = new GitSandbox(Path.of("/"));

    @BeforeEach
    void repository(@TempDir Path base) {
        sandbox = GitSandbox.create(base.resolve("one"));
        sandbox.commit("src/one.txt", "1");
        sandbox.commit("docs/two.txt", "2");
    }

    @Test
    void anOrdinaryRepositoryIsSupported() {
        for (var version : new String[] {"2", "3", "4"}) {
            sandbox.git("update-index", "--index-version", version);
            assertThat(unsupported()).isEmpty();
        }
    }

    @Test
    void flagsThatLengthenAnEntryDoNotConfuse() {
        sandbox.git("update-index", "--skip-worktree", "src/one.txt");
        assertThat(unsupported()).isEmpty();
    }

    @Test
    void sha256IsNot(@TempDir Path base) throws IOException {
        Files.createDirectories(base.resolve("other"));
        sandbox = new GitSandbox(base.resolve("other").toRealPath());
        sandbox.git("init", "-q", "--object-format=sha256");
        assertThat(unsupported()).contains(Format.SHA256);
    }

    @Test
    void aReftableIsNot() {
        sandbox.git("config", "core.repositoryformatversion", "1");
        sandbox.git("config", "extensions.refStorage", "reftable");
        assertThat(unsupported()).contains(Format.REFTABLE);
    }

    @Test
    void aSplitIndexIsNotEvenWhereNoSettingSaysSo() {
        sandbox.git("update-index", "--split-index");
        assertThat(sandbox.tryGit(Map.of(), "config", "core.splitIndex").exit()).isNotZero();
        assertThat(unsupported()).contains(Format.SPLIT_INDEX);
        sandbox.git("update-index", "--no-split-index");
        assertThat(unsupported()).isEmpty();
        sandbox.git("config", "core.splitIndex", "true");
        assertThat(unsupported()).contains(Format.SPLIT_INDEX);
    }

    @Test
    void aSparseIndexIsNotAndASparseCheckoutIs() {
        sandbox.git("sparse-checkout", "set", "--no-sparse-index", "src");
        assertThat(unsupported()).isEmpty();
        sandbox.git("sparse-checkout", "set", "--sparse-index", "src");
        assertThat(unsupported()).contains(Format.SPARSE_INDEX);
    }

    @Test
    void theIndexOfEveryWorktreeCounts() {
        var linked = sandbox.worktree("linked", "-b", "topic");
        linked.git("update-index", "--split-index");
        assertThat(unsupported()).contains(Format.SPLIT_INDEX);
    }

    @Test
    void aDamagedIndexIsNotOurs() throws IOException {
        Files.write(
                sandbox.root().resolve(".git/index"), new byte[] {'D', 'I', 'R', 'C', 0, 0, 0, 2, 0, 0, 1, 0, 1, 2});
        assertThat(unsupported()).isEmpty();
    }

    private Optional<Format> unsupported() {
        return TestDirectories.create().unsupported(sandbox.root().resolve(".git"));
    }
}
