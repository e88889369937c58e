package dev.quarterdeck.execution.internal.adapter.jgit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.execution.api.TargetRefusal.TargetMoved;
import dev.quarterdeck.execution.internal.domain.commit.BranchMove;
import dev.quarterdeck.execution.internal.domain.commit.LandingResult.Held;
import dev.quarterdeck.execution.internal.domain.commit.LandingResult.Landed;
import dev.quarterdeck.execution.internal.domain.commit.LandingResult.Rejected;
import dev.quarterdeck.execution.testing.GitSandbox;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.refusal.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BranchMoveTests {
    @TempDir
    Path directory;

    private GitSandbox repository;
    private GitSandbox beside;
    private JGitBranches branches;

    @BeforeEach
    void makeRepository() {
        repository = GitSandbox.create(directory.resolve("repository"));
        repository.commit("file", "old\n");
        repository.commit("folder/inside.txt", "old\n");
        beside = repository.worktree("beside", "-b", "work");
        branches = new JGitBranches(new OpenRepositories());
    }

    @Test
    void theCheckoutHasEverythingTheCommitHas() throws IOException {
        Files.createSymbolicLink(beside.root().resolve("link"), Path.of("folder/inside.txt"));
        beside.write("run.sh", "#!/bin/sh\n");
        assertThat(beside.root().resolve("run.sh").toFile().setExecutable(true)).isTrue();
        beside.git("rm", "-q", "-r", "file", "folder");
        beside.write("file/now-a-directory.txt", "new\n");
        beside.write("folder", "now a file\n");
        beside.git("add", ".");
        beside.git("commit", "-q", "-m", "Change everything");
        assertThat(branches.move(move())).isInstanceOf(Landed.class);
        assertThat(repository.tip("main")).isEqualTo(beside.tip("work"));
        assertThat(repository.status()).isEmpty();
        assertThat(repository.root().resolve("link")).isSymbolicLink();
        assertThat(repository.root().resolve("run.sh")).isExecutable();
        assertThat(repository.read("folder")).isEqualTo("now a file\n");
        assertThat(branches.move(move())).isInstanceOf(Landed.class);
    }

    @Test
    void nothingOfAPersonsIsLost() {
        beside.commit("new.txt", "theirs\n");
        repository.write("new.txt", "untracked\n");
        assertThatThrownBy(() -> branches.inspect(move()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("WORKTREE_DIRTY");
        assertThat(branches.move(move())).isInstanceOf(Held.class);
        assertThat(repository.read("new.txt")).isEqualTo("untracked\n");
        assertThat(repository.tip("main")).isNotEqualTo(beside.tip("work"));
    }

    @Test
    void aDirectoryThatHoldsMoreIsNotReplacedByAFile() {
        beside.git("rm", "-q", "-r", "folder");
        beside.write("folder", "now a file\n");
        beside.git("add", ".");
        beside.git("commit", "-q", "-m", "Replace it");
        repository.write("folder/mine.txt", "untracked\n");
        assertThat(branches.move(move())).isInstanceOf(Held.class);
        assertThat(repository.read("folder/mine.txt")).isEqualTo("untracked\n");
    }

    @Test
    void aBranchThatIsElsewhereStays() {
        beside.commit("new.txt", "theirs\n");
        var move = move();
        repository.commit("other.txt", "somebody goes on\n");
        assertThat(branches.move(move))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.reason()).isInstanceOf(TargetMoved.class));
    }

    @Test
    void whatWasWrittenHalfwayIsTakenBack() {
        beside.commit("new.txt", "theirs\n");
        beside.commit("file", "new\n");
        repository.write("new.txt", "theirs\n");
        repository.write("file", "new\n");
        assertThat(branches.takeBack(move())).isEmpty();
        assertThat(repository.status()).isEmpty();
        assertThat(repository.read("file")).isEqualTo("old\n");
        assertThat(repository.root().resolve("new.txt")).doesNotExist();
    }

    @Test
    void whatHasArrivedIsNotTakenBack() {
        beside.commit("new.txt", "theirs\n");
        var move = move();
        branches.move(move);
        assertThat(branches.takeBack(move)).containsInstanceOf(Landed.class);
        assertThat(repository.read("new.txt")).isEqualTo("theirs\n");
    }

    @Test
    void aBranchNobodyHasCheckedOutMovesToo() {
        beside.commit("new.txt", "theirs\n");
        repository.git("checkout", "-q", "--detach");
        assertThat(branches.move(move())).isInstanceOf(Landed.class);
        assertThat(repository.root().resolve("new.txt")).doesNotExist();
        assertThat(repository.tip("main")).isEqualTo(beside.tip("work"));
    }

    private BranchMove move() {
        return new BranchMove(
                repository.root(),
                BranchName.of("main"),
                new CommitId(repository.tip("main")),
                new CommitId(beside.tip("work")),
                List.of(),
                null,
                Landings.CAUSE,
                Landings.AT);
    }
}
