package dev.quarterdeck.execution.internal.application.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.execution.testing.GitSandbox;
import dev.quarterdeck.kernel.context.InvocationSite;
import dev.quarterdeck.kernel.context.Topology;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.RepositoryId;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.kernel.refusal.RefusalReason;
import dev.quarterdeck.mission.api.MissionFacts;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MissionSelectionTests {
    private final Server server = new Server();
    private GitSandbox sandbox = new GitSandbox(Path.of("/"));
    private RepositoryId repository = RepositoryId.of("01K9ZZ0000000000000000REPA");

    @BeforeEach
    void repository(@TempDir Path base) {
        sandbox = GitSandbox.create(base.resolve("one"));
        repository = server.register(sandbox.root());
    }

    @Test
    void everyHandleMeansTheMissionInAnyCase() {
        var mission = server.create(repository, "shelves", Topology.SINGLE_BRANCH);
        server.create(repository, "other", Topology.SINGLE_BRANCH);
        for (var handle : new String[] {
            mission.mission().value(),
            mission.mission().value().toLowerCase(Locale.ROOT),
            mission.mission().mid8(),
            mission.names().fullSlug(),
            "shelves",
            "SHELVES"
        }) {
            assertThat(server.mission(Server.nowhere().naming(handle))
                            .identity()
                            .mission())
                    .isEqualTo(mission.mission());
        }
    }

    @Test
    void whatIsNamedWinsOverWhereTheCallerStands() {
        var named = server.create(repository, "named", Topology.SINGLE_BRANCH);
        var implied = server.create(repository, "implied", Topology.LANES);
        var lane = lane(implied, "a");
        assertThat(server.mission(Server.at(lane).naming("named")).identity().mission())
                .isEqualTo(named.mission());
        assertThat(server.mission(Server.at(lane)).identity().mission()).isEqualTo(implied.mission());
    }

    @Test
    void aSharedMid8IsAmbiguousAndItsCandidatesAreNot() {
        var one = MissionId.of("01K9ZZAAAA0000000000000001");
        var two = MissionId.of("01K9ZZAAAA0000000000000002");
        server.keep(one, repository, "same", Topology.SINGLE_BRANCH, "main", true);
        server.keep(two, repository, "same", Topology.SINGLE_BRANCH, "main", true);
        server.create(repository, "third", Topology.SINGLE_BRANCH);
        var named = why(Server.nowhere().naming(one.mid8()));
        assertThat(named.code()).isEqualTo("MISSION_AMBIGUOUS");
        assertThat(named.candidates()).containsExactly(one.value(), two.value());
        var implied = why(Server.at(sandbox.root()));
        assertThat(implied.code()).isEqualTo("MISSION_AMBIGUOUS");
        assertThat(implied.candidates()).contains(one.value(), two.value()).hasSize(3);
    }

    @Test
    void withoutActiveMissionNoneIsImplied() {
        server.create(repository, "over", Topology.SINGLE_BRANCH, "main", false);
        assertThat(why(Server.at(sandbox.root())).code()).isEqualTo("MISSION_UNRESOLVED");
    }

    @Test
    void withoutRepositoryNoneIsImplied(@TempDir Path outside) {
        server.create(repository, "shelves", Topology.SINGLE_BRANCH);
        assertThat(why(Server.nowhere()).code()).isEqualTo("MISSION_UNRESOLVED");
        assertThat(why(Server.at(outside)).code()).isEqualTo("MISSION_UNRESOLVED");
        assertThat(why(Server.at(Path.of("/no/such/place"))).code()).isEqualTo("MISSION_UNRESOLVED");
    }

    @Test
    void anUnknownNameOffersNearOnes() {
        server.create(repository, "tidy-shelves", Topology.SINGLE_BRANCH);
        server.create(repository, "paint-the-door", Topology.SINGLE_BRANCH);
        var refusal = why(Server.at(sandbox.root()).naming("tidy-shelve"));
        assertThat(refusal.code()).isEqualTo("MISSION_NOT_FOUND");
        assertThat(refusal.candidates()).containsExactly("tidy-shelves");
        assertThat(why(Server.nowhere().naming("teidy-shelvs")).candidates()).containsExactly("tidy-shelves");
        assertThat(why(Server.nowhere().naming("")).candidates()).isEmpty();
    }

    @Test
    void aWorkPackageHasToExist() {
        server.create(repository, "shelves", Topology.SINGLE_BRANCH);
        var site = Server.at(sandbox.root());
        assertThat(server.mission(site.on(WorkPackageId.of("WP02"))).identity().slug())
                .hasToString("shelves");
        var refusal = why(site.on(WorkPackageId.of("WP99")));
        assertThat(refusal.code()).isEqualTo("WORK_PACKAGE_NOT_FOUND");
        assertThat(refusal.candidates()).containsExactly("WP01", "WP02");
    }

    @Test
    void aRepositoryCanBeNamedInsteadOfStoodIn() {
        var mission = server.create(repository, "shelves", Topology.SINGLE_BRANCH);
        var named = server.resolve(Server.nowhere().of(repository));
        assertThat(named.mission().orRefuse().identity().mission()).isEqualTo(mission.mission());
        var unknown = server.resolve(Server.nowhere().of(RepositoryId.of("01K9ZZ0000000000000000REPB")));
        assertThat(Server.why(unknown.repository()).code()).isEqualTo("NOT_FOUND");
    }

    private Path lane(MissionFacts mission, String lane) {
        return sandbox.worktree(
                        "one/.worktrees/" + mission.names().laneWorktree(lane),
                        "-b",
                        mission.names().laneBranch(lane).value())
                .root();
    }

    private RefusalReason why(InvocationSite site) {
        return Server.why(server.resolve(site).mission());
    }
}
