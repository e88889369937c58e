package dev.quarterdeck.execution.internal.application.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.execution.testing.GitSandbox;
import dev.quarterdeck.kernel.context.Checkout;
import dev.quarterdeck.kernel.context.Checkout.Kind;
import dev.quarterdeck.kernel.context.Fragment.Workspace;
import dev.quarterdeck.kernel.context.InvocationSite;
import dev.quarterdeck.kernel.context.MissionNames;
import dev.quarterdeck.kernel.context.Topology;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.mission.api.MissionFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One mission, asked for from everywhere. */
class SitesTests {
    private final Server server = new Server();
    private final Map<String, Path> sites = new LinkedHashMap<>();
    private final Map<String, Kind> kinds = new LinkedHashMap<>();
    private GitSandbox sandbox = new GitSandbox(Path.of("/"));

    private MissionFacts mission() {
        return server.missions.find(Server.ORGANIZATION, "shelves").getFirst();
    }

    @BeforeEach
    void everySite(@TempDir Path temporary) throws IOException {
        var base = temporary.toRealPath();
        sandbox = GitSandbox.create(base.resolve("one"));
        var repository = server.register(sandbox.root());
        var names = server.create(repository, "shelves", Topology.LANES_WITH_COORDINATION)
                .names();
        sandbox.git("branch", names.coordinationBranch().value());
        var lane = worktree(names.laneWorktree("a"), "-b", names.laneBranch("a").value());
        var coordination = worktree(
                names.coordinationWorktree(), names.coordinationBranch().value());
        site("primary root", sandbox.root(), Kind.PRIMARY);
        site("primary subdirectory", Files.createDirectories(sandbox.root().resolve("src/deep")), Kind.PRIMARY);
        site("lane", lane, Kind.LANE);
        site("lane subdirectory", Files.createDirectories(lane.resolve("src")), Kind.LANE);
        site("coordination", coordination, Kind.COORDINATION);
        site("link to primary", Files.createSymbolicLink(base.resolve("p"), sandbox.root()), Kind.PRIMARY);
        site("link to lane", Files.createSymbolicLink(base.resolve("l"), lane), Kind.LANE);
        site("link to coordination", Files.createSymbolicLink(base.resolve("c"), coordination), Kind.COORDINATION);
        site("outside", base, Kind.NONE);
    }

    @Test
    void theMissionIsTheSameFromEverySite() {
        var expected = server.mission(Server.nowhere().naming("shelves"));
        sites.forEach((name, directory) -> {
            var site = Server.at(directory).naming("shelves");
            var found = server.mission(site);
            assertThat(found.identity()).as(name).isEqualTo(expected.identity());
            assertThat(found.branchRefs()).as(name).isEqualTo(expected.branchRefs());
            assertThat(found.statusSurface()).as(name).isEqualTo(expected.statusSurface());
            assertThat(found.artifactPlacement()).as(name).isEqualTo(expected.artifactPlacement());
            assertThat(found.governance()).as(name).isEqualTo(expected.governance());
            assertThat(withoutSite(found.workspace())).as(name).isEqualTo(withoutSite(expected.workspace()));
            assertThat(withoutSite(server.repository(site).workspace()))
                    .as(name)
                    .isEqualTo(withoutSite(server.repository(Server.nowhere().naming("shelves"))
                            .workspace()));
            assertThat(server.resolve(site).siteRefusal()).as(name).isNull();
        });
    }

    @Test
    void onlyTheCurrentCheckoutTellsTheSitesApart() throws IOException {
        for (var site : sites.entrySet()) {
            var workspace = workspace(Server.at(site.getValue()).naming("shelves"));
            assertThat(workspace.currentDirectory()).isEqualTo(site.getValue().toRealPath());
            assertThat(workspace.currentCheckout().kind()).as(site.getKey()).isEqualTo(kinds.get(site.getKey()));
        }
        assertThat(workspace(Server.nowhere().naming("shelves"))
                        .currentCheckout()
                        .kind())
                .isEqualTo(Kind.NONE);
    }

    @Test
    void theOnlyActiveMissionNeedsNoName() {
        sites.entrySet().stream()
                .filter(site -> !site.getKey().equals("outside"))
                .forEach(site -> assertThat(server.mission(Server.at(site.getValue()))
                                .identity()
                                .mission())
                        .as(site.getKey())
                        .isEqualTo(mission().mission()));
    }

    @Test
    void aWorktreeImpliesItsMissionAmongSeveralAndEvenWhenThatIsOver() {
        var repository = mission().repository();
        server.create(repository, "other", Topology.SINGLE_BRANCH);
        var over =
                server.create(repository, "over", Topology.LANES, "main", false).names();
        var lane = worktree(over.laneWorktree("b"), "-b", over.laneBranch("b").value());
        assertThat(server.mission(Server.at(Objects.requireNonNull(sites.get("lane subdirectory"))))
                        .identity()
                        .slug())
                .hasToString("shelves");
        assertThat(server.mission(Server.at(lane)).identity().slug()).hasToString("over");
    }

    @Test
    void aLaneNamesItsMissionAndLane() {
        var checkout =
                workspace(Server.at(Objects.requireNonNull(sites.get("lane")))).currentCheckout();
        assertThat(checkout.mission()).isEqualTo(mission().mission());
        assertThat(checkout.lane()).isEqualTo("a");
        assertThat(checkout.branch()).isEqualTo(mission().names().laneBranch("a"));
    }

    @Test
    void aWorktreeOfNoMissionIsAnotherOne() {
        var plain = worktree("experiment", "-b", "experiment");
        var beside = sandbox.worktree(mission().names().laneWorktree("b"), "-b", "beside")
                .root();
        for (var root : new Path[] {plain, beside}) {
            assertThat(workspace(Server.at(root)).currentCheckout().kind()).isEqualTo(Kind.OTHER_WORKTREE);
        }
    }

    @Test
    void aDetachedHeadChangesNothingButWhereTheTargetIs() {
        var before = server.mission(Server.at(sandbox.root()));
        assertThat(before.branchRefs().destinationRef().worktreeRoot()).isEqualTo(sandbox.root());
        sandbox.git("checkout", "-q", "--detach");
        var after = server.mission(Server.at(sandbox.root()));
        assertThat(after.branchRefs().destinationRef().ref()).isEqualTo(BranchName.of("main"));
        assertThat(after.branchRefs().destinationRef().worktreeRoot()).isNull();
        assertThat(withoutSite(after.workspace())).isEqualTo(withoutSite(before.workspace()));
        assertThat(workspace(Server.at(sandbox.root())).currentCheckout().kind())
                .isEqualTo(Kind.PRIMARY);
    }

    private Workspace workspace(InvocationSite site) {
        return Objects.requireNonNull(server.mission(site).workspace());
    }

    private static Workspace withoutSite(@Nullable Workspace workspace) {
        var seen = Objects.requireNonNull(workspace);
        return new Workspace(
                seen.primaryRoot(),
                null,
                Checkout.NONE,
                seen.coordinationWorktree(),
                seen.executionWorktree(),
                seen.allowedCommandDirectories());
    }

    private Path worktree(String name, String... arguments) {
        return sandbox.worktree(sandbox.root().getFileName() + "/" + MissionNames.worktrees() + "/" + name, arguments)
                .root();
    }

    private void site(String name, Path directory, Kind kind) {
        sites.put(name, directory);
        kinds.put(name, kind);
    }
}
