package dev.quarterdeck.execution.internal.application.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.execution.testing.GitSandbox;
import dev.quarterdeck.kernel.context.MissionNames;
import dev.quarterdeck.kernel.context.Topology;
import dev.quarterdeck.kernel.refusal.Refusal;
import dev.quarterdeck.mission.api.MissionFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteRefusalTests {
    private final Server server = new Server();
    private Path base = Path.of("/");
    private GitSandbox sandbox = new GitSandbox(Path.of("/"));

    @BeforeEach
    void twoMissions(@TempDir Path temporary) throws IOException {
        base = temporary.toRealPath();
        sandbox = GitSandbox.create(base.resolve("one"));
        var repository = server.register(sandbox.root());
        server.create(repository, "shelves", Topology.LANES);
        server.create(repository, "doors", Topology.LANES);
    }

    @Test
    void anotherMissionsWorktreeIsRefusedNamingBoth() {
        var lane = worktree(mission("doors").names().laneWorktree("a"));
        assertThat(server.resolve(Server.at(lane).naming("doors")).siteRefusal())
                .isNull();
        var refusal = refusal(lane);
        assertThat(refusal.code()).isEqualTo("CHECKOUT_REFUSED");
        assertThat(refusal.observed()).contains(mission("doors").names().fullSlug());
        assertThat(refusal.expected()).contains(mission("shelves").names().fullSlug());
        assertThat(refusal.nextStep()).isEqualTo("cd " + sandbox.root());
    }

    @Test
    void aWorktreeOfNoMissionIsRefused() {
        assertThat(refusal(worktree("experiment")).code()).isEqualTo("CHECKOUT_REFUSED");
    }

    @Test
    void aForeignRepositoryIsRefusedWhetherOrNotItIsRegistered() {
        var other = GitSandbox.create(base.resolve("other"));
        other.git("commit", "-q", "--amend", "-m", "Another beginning");
        assertThat(refusal(other.root()).code()).isEqualTo("CHECKOUT_FOREIGN");
        server.register(other.root());
        assertThat(refusal(other.root()).code()).isEqualTo("CHECKOUT_FOREIGN");
    }

    @Test
    void aNestedRepositoryIsRefused() {
        var inner = GitSandbox.create(sandbox.root().resolve("inner"));
        inner.git("commit", "-q", "--amend", "-m", "Another beginning");
        assertThat(refusal(inner.root()).code()).isEqualTo("CHECKOUT_NESTED");
    }

    @Test
    void aBrokenPointerIsRefused() throws IOException {
        var broken = Files.createDirectories(base.resolve("broken"));
        Files.writeString(broken.resolve(".git"), "gitdir: /nowhere/.git/worktrees/broken\n");
        assertThat(refusal(broken).code()).isEqualTo("CHECKOUT_BROKEN_POINTER");
    }

    @Test
    void readingIsRefusedFromNoneOfThem() {
        var lane = worktree(mission("doors").names().laneWorktree("a"));
        var shelves = mission("shelves").mission();
        for (var directory : new Path[] {lane, base, sandbox.root(), Path.of("/no/such/place")}) {
            assertThat(server.mission(Server.at(directory).naming("shelves"))
                            .identity()
                            .mission())
                    .isEqualTo(shelves);
        }
    }

    private Refusal refusal(Path directory) {
        var reason = server.resolve(Server.at(directory).naming("shelves")).siteRefusal();
        return Refusal.of(Objects.requireNonNull(reason));
    }

    private MissionFacts mission(String slug) {
        return server.missions.find(Server.ORGANIZATION, slug).getFirst();
    }

    private Path worktree(String name) {
        return sandbox.worktree("one/" + MissionNames.worktrees() + "/" + name, "-b", "topic-" + name)
                .root();
    }
}
