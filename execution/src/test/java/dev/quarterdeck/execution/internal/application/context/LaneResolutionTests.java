package dev.quarterdeck.execution.internal.application.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.quarterdeck.execution.testing.GitSandbox;
import dev.quarterdeck.kernel.context.CommitTarget;
import dev.quarterdeck.kernel.context.Composites;
import dev.quarterdeck.kernel.context.Contexts;
import dev.quarterdeck.kernel.context.MissionNames;
import dev.quarterdeck.kernel.context.SiteRule;
import dev.quarterdeck.kernel.context.Topology;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.id.RepositoryId;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.kernel.refusal.Refusal;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.FrozenRules;
import dev.quarterdeck.mission.api.FrozenType;
import dev.quarterdeck.mission.api.MissionFacts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a named work package makes of a context. */
class LaneResolutionTests {
    private static final WorkPackageId WP01 = WorkPackageId.of("WP01");
    private static final WorkPackageId WP02 = WorkPackageId.of("WP02");
    private static final BranchName MAIN = BranchName.of("main");

    private final Server server = new Server();
    private GitSandbox sandbox = new GitSandbox(Path.of("/"));
    private RepositoryId repository = RepositoryId.of("01K9ZZ0000000000000000RP00");

    @BeforeEach
    void repository(@TempDir Path temporary) throws IOException {
        sandbox = GitSandbox.create(temporary.toRealPath().resolve("one"));
        repository = server.register(sandbox.root());
    }

    @Test
    void aWorkPackagesLaneIsWhereItsResultsGo() {
        var mission = mission(Topology.LANES);
        var lane = worktree(mission, "a");
        worktree(mission, "b");
        var part = server.mission(Server.nowhere().naming("shelves").on(WP01));
        var branch = mission.names().laneBranch("a");
        assertThat(part.branchRefs().laneBranch()).isEqualTo(branch);
        assertThat(part.branchRefs().destinationRef()).isEqualTo(new CommitTarget(branch, lane));
        assertThat(part.branchRefs().targetBranch()).isEqualTo(MAIN);
        var workspace = Objects.requireNonNull(part.workspace());
        assertThat(workspace.executionWorktree()).isEqualTo(lane);
        assertThat(workspace.allowedCommandDirectories()).containsExactly(lane);
    }

    @Test
    void aLaneThatIsNotPreparedHasNoWorktree() {
        var mission = mission(Topology.LANES);
        var part = server.mission(Server.nowhere().naming("shelves").on(WP02));
        assertThat(part.branchRefs().destinationRef())
                .isEqualTo(new CommitTarget(mission.names().laneBranch("b"), null));
        var workspace = Objects.requireNonNull(part.workspace());
        assertThat(workspace.executionWorktree()).isNull();
        assertThat(workspace.allowedCommandDirectories()).isEmpty();
    }

    @Test
    void withoutLanesTheImplicitOneIsWhereTheTargetIs() {
        mission(Topology.COORDINATION);
        var elsewhere = sandbox.worktree("beside", "-b", "topic").root();
        var site = Server.at(elsewhere).naming("shelves").on(WP02);
        var part = server.mission(site);
        assertThat(part.branchRefs().laneBranch()).isEqualTo(MAIN);
        assertThat(Objects.requireNonNull(part.workspace()).allowedCommandDirectories())
                .containsExactly(sandbox.root());
    }

    @Test
    void aWriteForOneWorkPackageIsRefusedFromAnotherLaneNamingBoth() {
        var mission = mission(Topology.LANES);
        var own = worktree(mission, "a");
        var other = worktree(mission, "b");
        var refusal = refusal(() -> write(other, WP01));
        assertThat(refusal.code()).isEqualTo("CHECKOUT_REFUSED");
        assertThat(refusal.observed()).contains("lane b");
        assertThat(refusal.expected()).contains("lane a", "WP01");
        assertThat(refusal.nextStep()).isEqualTo("cd " + own);
        assertThat(write(own, WP01).identity().mission()).isEqualTo(mission.mission());
        assertThat(write(sandbox.root(), WP01).identity().mission()).isEqualTo(mission.mission());
        assertThat(Composites.write(server.resolve(Server.at(other).on(WP01)), SiteRule.ANYWHERE)
                        .identity()
                        .mission())
                .isEqualTo(mission.mission());
    }

    @Test
    void aWorkPackageLearntOfLaterGivesTheSameContext() {
        var mission = mission(Topology.LANES);
        worktree(mission, "a");
        var other = worktree(mission, "b");
        for (var directory : List.of(sandbox.root(), other)) {
            var named = Composites.write(server.resolve(Server.at(directory).on(WP02)), SiteRule.OWN_CHECKOUT);
            var later = server.contexts.about(unnamed(directory), WP02);
            assertThat(later).isEqualTo(named);
        }
        assertThat(refusal(() -> server.contexts.about(unnamed(other), WP01)).code())
                .isEqualTo("CHECKOUT_REFUSED");
        assertThat(refusal(() -> server.contexts.about(unnamed(other), WorkPackageId.of("WP09")))
                        .code())
                .isEqualTo("WORK_PACKAGE_NOT_FOUND");
    }

    @Test
    void whatFinalizeFrozeGoesBeforeTheCharter() {
        var rules = new FrozenRules(
                "organization:3", Contexts.policy(), List.of("make test"), new FrozenType("t", "1", "h", "l", "{}"));
        server.finalized(server.create(repository, "shelves", Topology.LANES), Map.of(), rules);
        var governance = server.mission(Server.nowhere().naming("shelves")).governance();
        assertThat(governance.charterVersion()).isEqualTo("organization:3");
        assertThat(governance.verification()).containsExactly("make test");
        assertThat(governance.protectedBranches()).containsExactly("release");
    }

    private MissionFacts mission(Topology topology) {
        return server.finalized(server.create(repository, "shelves", topology), Map.of(WP01, "a", WP02, "b"), null);
    }

    private WriteContext write(Path directory, WorkPackageId workPackage) {
        return Composites.write(server.resolve(Server.at(directory).on(workPackage)), SiteRule.OWN_CHECKOUT);
    }

    private WriteContext unnamed(Path directory) {
        return Composites.write(server.resolve(Server.at(directory)), SiteRule.OWN_CHECKOUT);
    }

    private Path worktree(MissionFacts mission, String lane) {
        var names = mission.names();
        return sandbox.worktree(
                        "one/" + MissionNames.worktrees() + "/" + names.laneWorktree(lane),
                        "-b",
                        names.laneBranch(lane).value())
                .root();
    }

    private static Refusal refusal(Runnable command) {
        var refused = new Refused[1];
        assertThatExceptionOfType(Refused.class).isThrownBy(command::run).satisfies(thrown -> refused[0] = thrown);
        return Refusal.of(refused[0].reason());
    }
}
