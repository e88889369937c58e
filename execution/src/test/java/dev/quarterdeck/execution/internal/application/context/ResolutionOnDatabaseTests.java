package dev.quarterdeck.execution.internal.application.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.execution.testing.GitSandbox;
import dev.quarterdeck.kernel.context.Checkout.Kind;
import dev.quarterdeck.kernel.context.Composites;
import dev.quarterdeck.kernel.context.ExecutionContext.MissionPart;
import dev.quarterdeck.kernel.context.InvocationSite;
import dev.quarterdeck.kernel.context.MissionNames;
import dev.quarterdeck.kernel.context.SiteRule;
import dev.quarterdeck.kernel.context.Topology;
import dev.quarterdeck.kernel.id.WorkPackageId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Resolution over missions that were really specified. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResolutionOnDatabaseTests {
    private final ServerOnDatabase server = new ServerOnDatabase();
    private GitSandbox sandbox = new GitSandbox(Path.of("/"));
    private Path base = Path.of("/");

    @AfterAll
    void stop() {
        server.close();
    }

    @BeforeEach
    void repository(@TempDir Path temporary) throws IOException {
        base = temporary.toRealPath();
        sandbox = GitSandbox.create(base.resolve("one"));
        sandbox.git("remote", "add", "origin", "https://example.org/" + base.getFileName());
    }

    @Test
    void everyTopologyIsResolvedAsItWasSpecified() {
        for (var topology : Topology.values()) {
            var mission = server.specify(sandbox.root(), "Try " + topology.wireName() + title(), topology)
                    .mission();
            var part = mission(server.nowhere().naming(mission.slug()));
            assertThat(part.identity().mission()).isEqualTo(mission.missionId());
            assertThat(part.branchRefs().coordinationBranch() != null).isEqualTo(topology.hasCoordination());
            assertThat(part.statusSurface().version()).isEqualTo(mission.version());
            assertThat(Objects.requireNonNull(part.workspace()).primaryRoot()).isEqualTo(sandbox.root());
        }
    }

    @Test
    void aLaneWorktreeImpliesTheMissionInTheDatabase() {
        var mission = server.specify(sandbox.root(), "Lay lanes" + title(), Topology.LANES);
        server.specify(sandbox.root(), "Another" + title(), Topology.LANES);
        var fullSlug = mission.mission().slug() + "-" + mission.mission().mid8();
        var lane = sandbox.worktree("one/" + MissionNames.worktrees() + "/" + fullSlug + "-lane-a", "-b", "topic");
        var part = mission(server.at(lane.root()));
        assertThat(part.identity().mission()).isEqualTo(mission.mission().missionId());
        assertThat(Objects.requireNonNull(part.workspace()).currentCheckout().kind())
                .isEqualTo(Kind.LANE);
        var context = server.resolution().resolve(server.at(lane.root()));
        assertThat(Composites.write(context, SiteRule.OWN_CHECKOUT).identity()).isEqualTo(part.identity());
    }

    @Test
    void twoRegisteredClonesHaveOneHome() {
        var mission = server.specify(sandbox.root(), "Share" + title(), Topology.LANES);
        sandbox.git("clone", "-q", ".", base.resolve("two").toString());
        var clone = new GitSandbox(base.resolve("two"));
        clone.git("remote", "set-url", "origin", "git@example.org:" + base.getFileName() + ".git");
        server.resolution().register(server.at(clone.root()));
        var handle = mission.mission().missionId().value();
        var expected =
                Objects.requireNonNull(mission(server.nowhere().naming(handle)).workspace());
        assertThat(expected.primaryRoot()).isEqualTo(clone.root());
        for (var root : new Path[] {sandbox.root(), clone.root()}) {
            assertThat(Objects.requireNonNull(
                                    mission(server.at(root).naming(handle)).workspace())
                            .primaryRoot())
                    .isEqualTo(clone.root());
        }
        server.resolution().register(server.at(sandbox.root()));
        assertThat(Objects.requireNonNull(
                                mission(server.nowhere().naming(handle)).workspace())
                        .primaryRoot())
                .isEqualTo(sandbox.root());
    }

    @Test
    void refusalsReadTheDatabaseToo() {
        server.specify(sandbox.root(), "Near miss" + title(), Topology.SINGLE_BRANCH);
        var unknown = Server.why(server.resolution()
                .resolve(server.nowhere().naming("no-such-mission-at-all"))
                .mission());
        assertThat(unknown.code()).isEqualTo("MISSION_NOT_FOUND");
        var workPackage = Server.why(server.resolution()
                .resolve(server.at(sandbox.root()).on(WorkPackageId.of("WP77")))
                .mission());
        assertThat(workPackage.code()).isEqualTo("WORK_PACKAGE_NOT_FOUND");
    }

    /** Slugs are compared over the whole organisation, which these tests share. */
    private String title() {
        return " in " + base.getFileName();
    }

    private MissionPart mission(InvocationSite site) {
        return server.resolution().resolve(site).mission().orRefuse();
    }
}
