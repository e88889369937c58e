package dev.quarterdeck.execution.internal.adapter.jgit;

import static dev.quarterdeck.execution.internal.adapter.jgit.Landings.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.execution.api.WorktreeRefusal.WorktreeDirty;
import dev.quarterdeck.execution.internal.domain.commit.LandingResult;
import dev.quarterdeck.execution.internal.domain.commit.LandingResult.Held;
import dev.quarterdeck.execution.internal.domain.commit.LandingResult.Landed;
import dev.quarterdeck.execution.testing.GitSandbox;
import dev.quarterdeck.kernel.git.FileChange;
import dev.quarterdeck.kernel.refusal.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckedOutBranchTests {
    private static final FileChange CHANGE = write("missions/m/spec.md", "ours\n");

    @TempDir
    Path directory;

    private GitSandbox repository;
    private Landings landings;

    @BeforeEach
    void makeRepository() {
        repository = GitSandbox.create(directory.resolve("repository"));
        repository.commit("missions/m/spec.md", "old\n");
        landings = Landings.in(repository);
    }

    @Test
    void anEditedFileIsNotOverwritten() {
        repository.write("missions/m/spec.md", "edited\n");
        nothingIsChanged("missions/m/spec.md", CHANGE);
    }

    @Test
    void aStagedFileIsNotOverwritten() {
        repository.write("missions/m/spec.md", "edited\n");
        repository.git("add", ".");
        repository.write("missions/m/spec.md", "old\n");
        nothingIsChanged("missions/m/spec.md", CHANGE);
    }

    @Test
    void aDeletedFileIsNotBroughtBack() {
        repository.git("rm", "-q", "missions/m/spec.md");
        nothingIsChanged("missions/m/spec.md", CHANGE);
    }

    @Test
    void anUntrackedFileIsNotOverwritten() {
        repository.write("missions/m/plan.md", "mine\n");
        nothingIsChanged("missions/m/plan.md", write("missions/m/plan.md", "ours\n"));
    }

    @Test
    void anIgnoredFileIsNotOverwritten() {
        repository.commit(".gitignore", "*.log\n");
        repository.write("run.log", "mine\n");
        nothingIsChanged("run.log", write("run.log", "ours\n"));
    }

    @Test
    void aDirectoryInTheWayIsKept() {
        repository.write("notes/mine.txt", "mine\n");
        nothingIsChanged("notes", write("notes", "ours\n"));
    }

    @Test
    void nothingIsWrittenThroughASymbolicLink() throws IOException {
        var outside = Files.createDirectories(directory.resolve("outside"));
        Files.createSymbolicLink(repository.root().resolve("elsewhere"), outside);
        nothingIsChanged("elsewhere/spec.md", write("elsewhere/spec.md", "ours\n"));
        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void anUntrackedFileWithTheSameTextIsNotInTheWay() {
        repository.write("missions/m/plan.md", "ours\n");
        assertThat(landings.land("main", write("missions/m/plan.md", "ours\n"))).isInstanceOf(Landed.class);
        assertThat(repository.status()).isEmpty();
    }

    @Test
    void aBusyIndexIsWaitedFor() throws IOException {
        var lock = repository.root().resolve(".git/index.lock");
        Files.createFile(lock);
        assertThat(held(landings.land("main", CHANGE))).contains("git is at work in");
        assertThat(lock).exists();
        Files.delete(lock);
        assertThat(landings.land("main", CHANGE)).isInstanceOf(Landed.class);
        assertThat(lock).doesNotExist();
    }

    @Test
    void aLockLeftBehindByAKilledServerIsTakenOver() throws IOException {
        Files.writeString(repository.root().resolve(".git/index.lock"), "quarterdeck 4194305 1");
        assertThat(landings.land("main", CHANGE)).isInstanceOf(Landed.class);
        assertThat(repository.status()).isEmpty();
    }

    @Test
    void anAttemptCutOffBeforeTheBranchMovedGoesOn() throws IOException {
        repository.write("missions/m/spec.md", "ours\n");
        repository.write("missions/m/plan.md", "ours\n");
        repository.git("add", "missions/m/spec.md");
        Files.writeString(repository.root().resolve(".git/index.lock"), "quarterdeck 4194305 1");
        var result = landings.land("main", CHANGE, write("missions/m/plan.md", "ours\n"));
        assertThat(result).isInstanceOf(Landed.class);
        assertThat(repository.status()).isEmpty();
    }

    @Test
    void anAttemptCutOffAfterTheBranchMovedOnlyGivesTheLockBack() throws IOException {
        var landing = landings.landing("main", CHANGE);
        var landed = (Landed) landings.land(landing);
        var lock = Files.writeString(repository.root().resolve(".git/index.lock"), "quarterdeck 4194305 1");
        assertThat(landings.branches().land(landing, landed.commit(), _ -> {})).isEqualTo(landed);
        assertThat(lock).doesNotExist();
        assertThat(repository.status()).isEmpty();
    }

    @Test
    void aPlanThatCannotBeRememberedChangesNothing() {
        var tip = repository.tip("main");
        var landing = landings.landing("main", CHANGE);
        assertThatThrownBy(() -> landings.branches().land(landing, null, _ -> {
                    throw new IllegalStateException("no database");
                }))
                .hasMessage("no database");
        assertThat(repository.tip("main")).isEqualTo(tip);
        assertThat(repository.status()).isEmpty();
        assertThat(repository.root().resolve(".git/index.lock")).doesNotExist();
    }

    @Test
    void aBranchThatMovesAtTheLastMomentIsFollowed() {
        var theirs = repository.git("commit-tree", "main^{tree}", "-p", "main", "-m", "Theirs");
        var plans = new AtomicInteger();
        var landing = landings.landing("main", CHANGE, write("new/file.md", "x\n"));
        var result = landings.branches().land(landing, null, _ -> {
            if (plans.incrementAndGet() == 1) {
                repository.git("update-ref", "refs/heads/main", theirs);
            }
        });
        assertThat(result).isInstanceOf(Landed.class);
        assertThat(plans).hasValue(2);
        assertThat(repository.tip("main^")).isEqualTo(theirs);
        assertThat(repository.status()).isEmpty();
    }

    @Test
    void aWorktreeWhoseDirectoryIsGoneDoesNotStopItsBranch() throws IOException {
        var lane = repository.worktree("lane", "-b", "side");
        Files.move(lane.root(), directory.resolve("moved"));
        assertThat(landings.land("side", CHANGE)).isInstanceOf(Landed.class);
        assertThat(lane.root()).doesNotExist();
    }

    private void nothingIsChanged(String path, FileChange change) {
        var status = repository.status();
        var tip = repository.tip("main");
        assertThatThrownBy(() -> landings.branches().inspect(landings.landing("main", change)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason())
                                .isInstanceOfSatisfying(
                                        WorktreeDirty.class,
                                        dirty -> assertThat(dirty.paths()).containsExactly(path)));
        assertThat(held(landings.land("main", change))).contains(path);
        assertThat(repository.status()).isEqualTo(status);
        assertThat(repository.tip("main")).isEqualTo(tip);
    }

    private static String held(LandingResult result) {
        assertThat(result).isInstanceOf(Held.class);
        return ((Held) result).why();
    }
}
