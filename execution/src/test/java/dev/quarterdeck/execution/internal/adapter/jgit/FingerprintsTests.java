package dev.quarterdeck.execution.internal.adapter.jgit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.quarterdeck.execution.internal.application.context.GitDirectories;
import dev.quarterdeck.execution.internal.domain.context.Fingerprint;
import dev.quarterdeck.execution.testing.GitSandbox;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.refusal.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintsTests {
    private final GitDirectories directories = TestDirectories.create();

    @Test
    void itIsTheRootCommitAndTheOrigin(@TempDir Path base) {
        var sandbox = GitSandbox.create(base.resolve("one"));
        var root = CommitId.of(sandbox.tip("HEAD"));
        sandbox.commit("a.txt", "a");
        assertThat(of(sandbox)).contains(Fingerprint.of(root, null));
        sandbox.git("remote", "add", "origin", "git@Example.org:team/one.git");
        assertThat(of(sandbox)).contains(Fingerprint.of(root, "https://example.org/team/one"));
    }

    @Test
    void aCloneOnAnotherBranchHasTheSame(@TempDir Path base) {
        var hub = GitSandbox.create(base.resolve("hub"));
        hub.git("checkout", "-q", "--orphan", "pages");
        hub.git("commit", "-q", "--allow-empty", "-m", "Pages");
        hub.git("checkout", "-q", "main");
        hub.git("clone", "-q", ".", base.resolve("one").toString());
        hub.git("clone", "-q", ".", base.resolve("two").toString());
        var one = new GitSandbox(base.resolve("one"));
        var two = new GitSandbox(base.resolve("two"));
        two.git("checkout", "-q", "pages");
        assertThat(of(two)).isPresent().isEqualTo(of(one));
    }

    @Test
    void joinedHistoriesHaveOneRootForEverybody(@TempDir Path base) {
        var sandbox = GitSandbox.create(base.resolve("one"));
        sandbox.git("checkout", "-q", "--orphan", "other");
        sandbox.git("commit", "-q", "-m", "Another beginning");
        sandbox.git("merge", "-q", "--allow-unrelated-histories", "-m", "Join", "main");
        sandbox.git("branch", "-f", "main", "other");
        var first = sandbox.git("rev-list", "--max-parents=0", "main")
                .lines()
                .sorted()
                .findFirst()
                .orElseThrow();
        assertThat(of(sandbox)).contains(Fingerprint.of(CommitId.of(first), null));
    }

    @Test
    void aRepositoryWithoutCommitHasNone(@TempDir Path base) throws IOException {
        Files.createDirectories(base.resolve("new"));
        var sandbox = new GitSandbox(base.resolve("new"));
        sandbox.git("init", "-q");
        assertThat(of(sandbox)).isEmpty();
    }

    @Test
    void aHistoryThatCannotBeReadIsARefusal(@TempDir Path base) throws IOException {
        var sandbox = GitSandbox.create(base.resolve("one"));
        var first = sandbox.tip("HEAD");
        sandbox.commit("a.txt", "a");
        Files.delete(sandbox.root().resolve(".git/objects/" + first.substring(0, 2) + "/" + first.substring(2)));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> of(sandbox))
                .withMessageContaining("REPOSITORY_UNREADABLE");
    }

    private Optional<Fingerprint> of(GitSandbox sandbox) {
        return directories.fingerprint(sandbox.root().resolve(".git"));
    }
}
