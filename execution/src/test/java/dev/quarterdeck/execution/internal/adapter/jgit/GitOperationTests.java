package dev.quarterdeck.execution.internal.adapter.jgit;

import static dev.quarterdeck.execution.internal.adapter.jgit.Landings.write;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.execution.internal.domain.commit.LandingResult.Held;
import dev.quarterdeck.execution.internal.domain.commit.LandingResult.Landed;
import dev.quarterdeck.execution.testing.GitSandbox;
import dev.quarterdeck.kernel.git.FileChange;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitOperationTests {
    private static final FileChange CHANGE = write("missions/m/spec.md", "ours\n");

    @TempDir
    Path directory;

    private GitSandbox repository;
    private Landings landings;

    @BeforeEach
    void makeTwoBranchesThatConflict() {
        repository = GitSandbox.create(directory.resolve("repository"));
        repository.git("checkout", "-q", "-b", "other");
        repository.commit("code.txt", "other\n");
        repository.git("checkout", "-q", "main");
        repository.commit("code.txt", "main\n");
        repository.commit("more.txt", "more\n");
        landings = Landings.in(repository);
    }

    @Test
    void aCommitWaitsForAnInteractiveRebaseOfItsBranch() {
        var stopped = Map.of("GIT_SEQUENCE_EDITOR", "sed -i -e '1s/^pick/edit/'");
        assertThat(repository.tryGit(stopped, "rebase", "-i", "HEAD~2").exit()).isZero();
        var status = repository.git("status");
        var head = repository.tip("HEAD");
        assertThat(held("main", "a rebase")).contains(repository.root().toString());
        assertThat(repository.git("status")).isEqualTo(status).contains("interactive rebase in progress");
        assertThat(repository.tip("HEAD")).isEqualTo(head);
        repository.git("rebase", "--continue");
        assertThat(landings.land("main", CHANGE)).isInstanceOf(Landed.class);
        assertThat(repository.status()).isEmpty();
        assertThat(repository.git("log", "--format=%s")).isEqualTo("""
                Record the spec
                Change more.txt
                Change code.txt
                Begin""");
    }

    @Test
    void aCommitWaitsForARebaseInALinkedWorktree() {
        var lane = repository.worktree("lane", "other");
        assertThat(lane.tryGit(Map.of(), "rebase", "main").exit()).isNotZero();
        held("other", "a rebase");
        assertThat(landings.land("main", CHANGE)).isInstanceOf(Landed.class);
        lane.git("rebase", "--abort");
        assertThat(landings.land("other", CHANGE)).isInstanceOf(Landed.class);
        assertThat(lane.status()).isEmpty();
    }

    @Test
    void aCommitWaitsForARebaseThatMovesItsBranchAlong() {
        repository.git("branch", "stacked", "HEAD^");
        repository.git("checkout", "-q", "-b", "top");
        assertThat(repository
                        .tryGit(Map.of(), "rebase", "--update-refs", "other")
                        .exit())
                .isNotZero();
        held("stacked", "a rebase");
        held("top", "a rebase");
        repository.git("rebase", "--abort");
        assertThat(landings.land("stacked", CHANGE)).isInstanceOf(Landed.class);
    }

    @Test
    void aCommitWaitsForAnApplyingRebase() {
        assertThat(repository.tryGit(Map.of(), "rebase", "--apply", "other").exit())
                .isNotZero();
        held("main", "a rebase");
        repository.git("rebase", "--abort");
        assertThat(landings.land("main", CHANGE)).isInstanceOf(Landed.class);
    }

    @Test
    void aCommitWaitsForAMerge() {
        assertThat(repository.tryGit(Map.of(), "merge", "other").exit()).isNotZero();
        held("main", "a merge");
        repository.git("merge", "--abort");
        assertThat(landings.land("main", CHANGE)).isInstanceOf(Landed.class);
    }

    @Test
    void aCommitWaitsForACherryPick() {
        assertThat(repository.tryGit(Map.of(), "cherry-pick", "other").exit()).isNotZero();
        held("main", "a cherry-pick");
        repository.git("cherry-pick", "--abort");
        assertThat(landings.land("main", CHANGE)).isInstanceOf(Landed.class);
    }

    @Test
    void aCommitWaitsForARevert() {
        repository.commit("code.txt", "changed\n");
        assertThat(repository.tryGit(Map.of(), "revert", "--no-edit", "HEAD~2").exit())
                .isNotZero();
        held("main", "a revert");
        repository.git("revert", "--abort");
        assertThat(landings.land("main", CHANGE)).isInstanceOf(Landed.class);
    }

    @Test
    void aCommitWaitsForABisect() {
        repository.git("bisect", "start", "HEAD", "HEAD~2");
        held("main", "a bisect");
        repository.git("bisect", "reset");
        assertThat(landings.land("main", CHANGE)).isInstanceOf(Landed.class);
    }

    @Test
    void aCommandThatIsGoingToWaitIsNotRefused() {
        assertThat(repository.tryGit(Map.of(), "merge", "other").exit()).isNotZero();
        var landing = landings.landing("main", write("code.txt", "ours\n"));
        landings.branches().inspect(landing);
        assertThat(landings.branches().start(landing).value()).isEqualTo(repository.tip("main"));
    }

    private String held(String branch, String operation) {
        var tip = repository.tip(branch);
        var result = landings.land(branch, CHANGE);
        assertThat(result).isInstanceOf(Held.class);
        var why = ((Held) result).why();
        assertThat(why).startsWith(operation).contains(branch);
        assertThat(repository.tip(branch)).isEqualTo(tip);
        return why;
    }
}
