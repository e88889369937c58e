package dev.quarterdeck.execution.internal.application.worktree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.execution.api.Worktrees;
import dev.quarterdeck.execution.api.Worktrees.Wanted;
import dev.quarterdeck.execution.api.Worktrees.Worktree;
import dev.quarterdeck.execution.testing.ExecutionModule;
import dev.quarterdeck.execution.testing.GitSandbox;
import dev.quarterdeck.execution.testing.TestClock;
import dev.quarterdeck.execution.testing.TestMission;
import dev.quarterdeck.kernel.context.Contexts;
import dev.quarterdeck.kernel.context.Topology;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.refusal.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorktreeTests {
    @TempDir
    Path directory;

    private GitSandbox repository;
    private ExecutionModule module;
    private Contexts contexts;

    @BeforeEach
    void makeMission() {
        repository = GitSandbox.create(directory.resolve("repository"));
        module = new ExecutionModule(new TestClock(Instant.parse("2100-01-01T00:00:00Z")));
        missionWith(Topology.LANES);
    }

    @AfterEach
    void close() {
        module.close();
    }

    @Test
    void aLaneStartsFromTheTargetWhichBecomesThePlanningCommit() {
        var start = tip("main");
        var lane = lane("a");
        assertThat(lane).isEqualTo(new Worktree(path("lane-a"), branch("a"), start, true));
        assertThat(module.bean(TestMission.class).planningCommit()).isEqualTo(start);
        assertThat(new GitSandbox(lane.root()).git("symbolic-ref", "--short", "HEAD"))
                .isEqualTo(branch("a").value());
        assertThat(repository.status()).isEmpty();
        assertThat(repository.git("worktree", "list", "--porcelain"))
                .contains("worktree " + lane.root())
                .doesNotContain("prunable");
    }

    @Test
    void aSecondLaneStartsFromTheSameCommitThoughTheTargetWentOn() {
        var first = lane("a");
        repository.commit("code.txt", "more\n");
        assertThat(lane("b").base()).isEqualTo(first.base());
    }

    @Test
    void preparingALaneAgainAnswersWithWhatIsThere() {
        var made = lane("a");
        new GitSandbox(made.root()).commit("code.txt", "work\n");
        module.bean(TestMission.class).recordPlanningCommit(contexts.write(), tip("main"));
        assertThat(lane("a")).isEqualTo(new Worktree(made.root(), made.branch(), made.base(), false));
        assertThat(repository.read(".git/info/exclude").lines().filter("/.worktrees/"::equals))
                .hasSize(1);
    }

    @Test
    void manyWhoPrepareALaneAtOnceGetOne() {
        var answers = Stream.generate(() -> CompletableFuture.supplyAsync(() -> lane("a"))).limit(4).toList().stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers.stream().filter(Worktree::created)).hasSize(1);
        assertThat(answers.stream().map(Worktree::root).distinct()).hasSize(1);
    }

    @Test
    void theCoordinationBranchHasAWorktreeOfItsOwn() {
        missionWith(Topology.COORDINATION);
        var made = worktrees().prepare(contexts.write(), Wanted.ofCoordination());
        assertThat(made)
                .isEqualTo(
                        new Worktree(path("coordination"), contexts.names().coordinationBranch(), tip("main"), true));
        assertThat(worktrees()
                        .prepare(contexts.write(), Wanted.ofCoordination())
                        .created())
                .isFalse();
        refused("TOPOLOGY_MISMATCH", () -> lane("a"));
    }

    @Test
    void lanesBesideACoordinationBranchStartOnIt() {
        missionWith(Topology.LANES_WITH_COORDINATION);
        var lane = lane("a");
        var coordination = contexts.names().coordinationBranch().value();
        assertThat(tip(coordination)).isEqualTo(lane.base()).isEqualTo(tip("main"));
        var made = worktrees().prepare(contexts.write(), Wanted.ofCoordination());
        assertThat(made.created()).isTrue();
        new GitSandbox(made.root()).commit("decisions.md", "one\n");
        assertThat(lane("b").base()).isEqualTo(lane.base());
    }

    @Test
    void aTopologyWithoutThemHasNoSuchWorktrees() {
        missionWith(Topology.SINGLE_BRANCH);
        refused("TOPOLOGY_MISMATCH", () -> lane("a"));
        refused("TOPOLOGY_MISMATCH", () -> worktrees().prepare(contexts.write(), Wanted.ofCoordination()));
        assertThat(repository.git("branch", "--list")).isEqualTo("* main");
    }

    @Test
    void aWorktreeThatWasDeletedIsMadeAgainWithItsBranch() throws IOException {
        var made = lane("a");
        var work = new GitSandbox(made.root()).commit("code.txt", "work\n");
        delete(made.root());
        var again = lane("a");
        assertThat(again).isEqualTo(made);
        assertThat(new GitSandbox(again.root()).tip("HEAD")).isEqualTo(work);
        assertThat(new GitSandbox(again.root()).status()).isEmpty();
    }

    @Test
    void aBranchThatWasDeletedWithItsWorktreeStartsAnew() {
        var made = lane("a");
        repository.git("worktree", "remove", made.root().toString());
        repository.git("branch", "-q", "-D", made.branch().value());
        assertThat(lane("a")).isEqualTo(made);
    }

    @Test
    void whatIsInTheWayIsRefusedAndKept() throws IOException {
        repository.git("branch", "mission-lane");
        refused("REF_NAME_CONFLICT", () -> lane("a"));
        repository.git("branch", "-m", "mission-lane", "renamed");
        repository.commit("code.txt", "more\n");
        repository.git("branch", branch("a").value());
        refused("REF_NAME_CONFLICT", () -> lane("a"));
        repository.git("branch", "-m", branch("a").value(), "renamed-too");
        Files.createDirectories(path("lane-a"));
        Files.writeString(path("lane-a").resolve("mine.txt"), "mine");
        refused("WORKTREE_PATH_TAKEN", () -> lane("a"));
        assertThat(path("lane-a").resolve("mine.txt")).hasContent("mine");
        Files.delete(path("lane-a").resolve("mine.txt"));
        assertThat(lane("a").created()).isTrue();
    }

    @Test
    void aBranchSomeoneHasCheckedOutIsLeftToThem() {
        var made = lane("a");
        repository.git(
                "worktree",
                "move",
                made.root().toString(),
                directory.resolve("moved").toString());
        refused("REF_NAME_CONFLICT", () -> lane("a"));
    }

    @Test
    void aWorktreeInTheMiddleOfARebaseIsLeftAlone() {
        var made = lane("a");
        repository.commit("code.txt", "theirs\n");
        var person = new GitSandbox(made.root());
        person.commit("code.txt", "ours\n");
        assertThat(person.tryGit(Map.of(), "rebase", "main").exit()).isNotZero();
        assertThat(lane("a").created()).isFalse();
    }

    @Test
    void inputThatNamesNoWorktreeIsRefused() {
        refused("INVALID_INPUT", () -> lane("../x"));
        refused("INVALID_INPUT", () -> worktrees().prepare(contexts.write(), new Wanted(null, null)));
        refused("INVALID_INPUT", () -> worktrees().prepare(contexts.write(), new Wanted("a", true)));
        refused(
                "WORKSPACE_REQUIRED",
                () -> worktrees().prepare(contexts.at(null).write(), Wanted.ofLane("a")));
        var elsewhere = contexts.onto(BranchName.of("nowhere"));
        module.bean(TestMission.class).is(elsewhere);
        refused("DESTINATION_REF_MISSING", () -> worktrees().prepare(elsewhere.write(), Wanted.ofLane("a")));
    }

    private void missionWith(Topology topology) {
        contexts = Contexts.sample().at(repository.root()).with(topology);
        module.bean(TestMission.class).is(contexts);
    }

    private Worktrees worktrees() {
        return module.bean(Worktrees.class);
    }

    private Worktree lane(String lane) {
        return worktrees().prepare(contexts.write(), new Wanted(lane, null));
    }

    private Path path(String end) {
        return repository.root().resolve(".worktrees").resolve(contexts.names().fullSlug() + "-" + end);
    }

    private BranchName branch(String lane) {
        return contexts.names().laneBranch(lane);
    }

    private CommitId tip(String branch) {
        return CommitId.of(repository.tip(branch));
    }

    private static void refused(String code, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo(code));
    }

    private static void delete(Path tree) throws IOException {
        try (var files = Files.walk(tree)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
