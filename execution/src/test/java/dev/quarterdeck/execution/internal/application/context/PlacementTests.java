package dev.quarterdeck.execution.internal.application.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.quarterdeck.execution.testing.GitSandbox;
import dev.quarterdeck.kernel.context.ArtifactKind;
import dev.quarterdeck.kernel.context.ArtifactKind.Partition;
import dev.quarterdeck.kernel.context.CommitTarget;
import dev.quarterdeck.kernel.context.Composites;
import dev.quarterdeck.kernel.context.ExecutionContext.MissionPart;
import dev.quarterdeck.kernel.context.MissionNames;
import dev.quarterdeck.kernel.context.Resolved;
import dev.quarterdeck.kernel.context.SiteRule;
import dev.quarterdeck.kernel.context.Topology;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.id.RepositoryId;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.MissionFacts;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlacementTests {
    private static final BranchName MAIN = BranchName.of("main");

    private final Server server = new Server();
    private GitSandbox sandbox = new GitSandbox(Path.of("/"));
    private RepositoryId repository = RepositoryId.of("01K9ZZ0000000000000000REPA");

    @BeforeEach
    void repository(@TempDir Path base) {
        sandbox = GitSandbox.create(base.resolve("one"));
        repository = server.register(sandbox.root());
    }

    @ParameterizedTest
    @EnumSource
    void planningGoesToTheTargetAndCoordinationToItsBranchWhereThereIsOne(Topology topology) {
        var mission = server.create(repository, "shelves", topology);
        var names = mission.names();
        var branch = topology.hasCoordination() ? names.coordinationBranch() : MAIN;
        if (topology.hasCoordination()) {
            sandbox.git("branch", branch.value());
        }
        var part = part(mission);
        assertThat(part.branchRefs().targetBranch()).isEqualTo(MAIN);
        assertThat(part.branchRefs().coordinationBranch()).isEqualTo(topology.hasCoordination() ? branch : null);
        assertThat(part.branchRefs().destinationRef()).isEqualTo(new CommitTarget(MAIN, sandbox.root()));
        for (var kind : ArtifactKind.values()) {
            var place = part.artifactPlacement().of(kind);
            var expected = kind.partition() == Partition.COORDINATION ? branch : MAIN;
            assertThat(place.target().ref()).as(kind.wireName()).isEqualTo(expected);
            assertThat(place.readFrom()).as(kind.wireName()).isEqualTo(expected);
            assertThat(place.path()).startsWith("missions/" + names.fullSlug() + "/");
        }
    }

    @Test
    void aCoordinationBranchThatIsNotThereIsReadOnTheTarget() {
        var mission = server.create(repository, "shelves", Topology.COORDINATION);
        var place = part(mission).artifactPlacement().of(ArtifactKind.DECISION_LOG);
        assertThat(place.readFrom()).isEqualTo(MAIN);
        assertThat(place.target().ref()).isEqualTo(mission.names().coordinationBranch());
    }

    @Test
    void aCommitTargetNamesTheWorktreeThatHoldsItsBranch() {
        var mission = server.create(repository, "shelves", Topology.COORDINATION);
        var names = mission.names();
        sandbox.git("branch", names.coordinationBranch().value());
        var root = worktree(
                names.coordinationWorktree(), names.coordinationBranch().value());
        var part = part(mission);
        assertThat(part.artifactPlacement().of(ArtifactKind.REVIEW_CYCLE).target())
                .isEqualTo(new CommitTarget(names.coordinationBranch(), root));
        var workspace = Objects.requireNonNull(part.workspace());
        assertThat(workspace.coordinationWorktree()).isEqualTo(root);
        assertThat(workspace.allowedCommandDirectories()).containsExactly(sandbox.root(), root);
    }

    @Test
    void commandsMayRunInTheMissionsOwnCheckoutsOnly() {
        var mission = server.create(repository, "shelves", Topology.LANES);
        var other = server.create(repository, "other", Topology.LANES);
        var lane = worktree(mission.names().laneWorktree("a"), "-b", "one");
        worktree(other.names().laneWorktree("a"), "-b", "two");
        var workspace = Objects.requireNonNull(part(mission).workspace());
        assertThat(workspace.allowedCommandDirectories()).containsExactly(sandbox.root(), lane);
    }

    @Test
    void withoutLanesAWorkPackageIsWorkedOnWhereTheTargetIs() {
        var mission = server.create(repository, "shelves", Topology.SINGLE_BRANCH);
        var site = Server.nowhere().naming(mission.names().fullSlug()).on(WorkPackageId.of("WP01"));
        assertThat(server.mission(site).branchRefs().laneBranch()).isEqualTo(MAIN);
        assertThat(Objects.requireNonNull(server.mission(site).workspace()).executionWorktree())
                .isEqualTo(sandbox.root());
        sandbox.git("checkout", "-q", "-b", "elsewhere");
        assertThat(Objects.requireNonNull(server.mission(site).workspace()).executionWorktree())
                .isNull();
    }

    @Test
    void laneFactsDoNotComeFromTheSite() {
        var mission = server.create(repository, "shelves", Topology.LANES);
        var lane = worktree(mission.names().laneWorktree("a"), "-b", "one");
        var part = server.mission(Server.at(lane).on(WorkPackageId.of("WP01")));
        assertThat(part.branchRefs().laneBranch()).isNull();
        assertThat(Objects.requireNonNull(part.workspace()).executionWorktree()).isNull();
    }

    @Test
    void aMissingTargetStopsWritesTiedToACheckoutAndNothingElse() {
        var mission = server.create(repository, "shelves", Topology.SINGLE_BRANCH, "gone", true);
        var context = server.resolve(Server.at(sandbox.root()));
        assertThat(Composites.read(context).identity().mission()).isEqualTo(mission.mission());
        assertThat(Composites.write(context, SiteRule.ANYWHERE).branchRefs().targetBranch())
                .hasToString("gone");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Composites.write(context, SiteRule.OWN_CHECKOUT))
                .satisfies(refused -> assertThat(refused.reason().code()).isEqualTo("DESTINATION_REF_MISSING"));
    }

    @Test
    void aMissionWhoseFactsContradictItsTopologyIsRefused() {
        var facts = server.create(repository, "shelves", Topology.COORDINATION);
        var other = server.resolve(Server.nowhere().naming("shelves"));
        assertThat(other.mission()).isInstanceOf(Resolved.Known.class);
        server.missions.replace(facts, withoutCoordination(facts));
        assertThat(Server.why(server.resolve(Server.nowhere().naming("shelves")).mission())
                        .code())
                .isEqualTo("TOPOLOGY_MISMATCH");
    }

    private static MissionFacts withoutCoordination(MissionFacts facts) {
        return new MissionFacts(
                facts.mission(),
                facts.organization(),
                facts.repository(),
                facts.slug(),
                facts.title(),
                facts.missionType(),
                facts.topology(),
                facts.targetBranch(),
                null,
                facts.names(),
                facts.authority(),
                facts.version(),
                null,
                true,
                Map.of(),
                null);
    }

    private MissionPart part(MissionFacts mission) {
        return server.mission(Server.nowhere().naming(mission.names().fullSlug()));
    }

    private Path worktree(String name, String... arguments) {
        return sandbox.worktree("one/" + MissionNames.worktrees() + "/" + name, arguments)
                .root();
    }
}
