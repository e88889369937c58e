package dev.quarterdeck.execution.internal.application.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.quarterdeck.execution.testing.GitSandbox;
import dev.quarterdeck.kernel.context.Checkout.Kind;
import dev.quarterdeck.kernel.context.Composites;
import dev.quarterdeck.kernel.context.Topology;
import dev.quarterdeck.kernel.refusal.Refusal;
import dev.quarterdeck.kernel.refusal.RefusalReason;
import dev.quarterdeck.kernel.refusal.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecognitionTests {
    private final Server server = new Server();
    private Path base = Path.of("/");
    private GitSandbox sandbox = new GitSandbox(Path.of("/"));

    @BeforeEach
    void repository(@TempDir Path temporary) throws IOException {
        base = temporary.toRealPath();
        sandbox = GitSandbox.create(base.resolve("one"));
    }

    @Test
    void anUnknownRepositoryNamesTheCommandThatRegistersIt() {
        var refusal = why(sandbox.root());
        assertThat(refusal.code()).isEqualTo("REPOSITORY_NOT_REGISTERED");
        assertThat(refusal.nextStep()).isEqualTo("qd adopt " + sandbox.root());
        assertThat(Server.why(server.resolve(Server.at(sandbox.root())).mission()))
                .isEqualTo(refusal);
    }

    @Test
    void registeringFromAnywhereInItRegistersThePrimaryCheckout() {
        var linked = sandbox.worktree("linked", "-b", "topic");
        var repository = server.register(linked.root());
        assertThat(server.register(sandbox.root())).isEqualTo(repository);
        var workspace = server.repository(Server.at(linked.root())).workspace();
        assertThat(Objects.requireNonNull(workspace).primaryRoot()).isEqualTo(sandbox.root());
    }

    @Test
    void aMovedRepositoryIsRecognisedWhereItIsNow() throws IOException {
        var repository = server.register(sandbox.root());
        server.create(repository, "shelves", Topology.SINGLE_BRANCH);
        var moved = Files.move(sandbox.root(), base.resolve("moved"));
        assertThat(server.repository(Server.at(moved)).repository()).isEqualTo(repository);
        var workspace = Objects.requireNonNull(server.mission(Server.at(moved)).workspace());
        assertThat(workspace.primaryRoot()).isEqualTo(moved);
        assertThat(workspace.currentCheckout().kind()).isEqualTo(Kind.PRIMARY);
        assertThat(server.mission(Server.nowhere().naming("shelves")).workspace())
                .isNull();
        assertThat(server.register(moved)).isEqualTo(repository);
        assertThat(server.mission(Server.nowhere().naming("shelves")).workspace())
                .isNotNull();
    }

    @Test
    void aSecondCloneIsTheSameRepositoryAndNotItsPrimaryCheckout() {
        sandbox.git("remote", "add", "origin", "https://example.org/one.git");
        var repository = server.register(sandbox.root());
        server.create(repository, "shelves", Topology.SINGLE_BRANCH);
        sandbox.git("clone", "-q", ".", base.resolve("two").toString());
        var clone = new GitSandbox(base.resolve("two"));
        clone.git("remote", "set-url", "origin", "git@example.org:one");
        var part = server.mission(Server.at(clone.root()));
        assertThat(part.identity().repository()).isEqualTo(repository);
        var workspace = Objects.requireNonNull(part.workspace());
        assertThat(workspace.primaryRoot()).isEqualTo(sandbox.root());
        assertThat(workspace.currentCheckout().kind()).isEqualTo(Kind.OTHER_WORKTREE);
        assertThat(part.branchRefs())
                .isEqualTo(server.mission(Server.at(sandbox.root())).branchRefs());
    }

    @Test
    void aRepositoryInsideARegisteredOneIsNested() {
        server.register(sandbox.root());
        var inner = GitSandbox.create(sandbox.root().resolve("vendor/inner"));
        inner.git("commit", "-q", "--amend", "-m", "Another beginning");
        var refusal = why(inner.root());
        assertThat(refusal.code()).isEqualTo("CHECKOUT_NESTED");
        assertThat(refusal.expected()).isEqualTo(sandbox.root().toString());
        var repository = server.register(inner.root());
        assertThat(server.repository(Server.at(inner.root())).repository()).isEqualTo(repository);
    }

    @Test
    void aBrokenPointerIsNamed() throws IOException {
        var linked = sandbox.worktree("linked", "-b", "topic");
        Files.move(sandbox.root(), base.resolve("moved"));
        var refusal = why(linked.root());
        assertThat(refusal.code()).isEqualTo("CHECKOUT_BROKEN_POINTER");
        assertThat(refusal.subject()).isEqualTo(linked.root().toString());
        assertRefusedToRegister(linked.root(), "CHECKOUT_BROKEN_POINTER");
    }

    @Test
    void formatsWeCannotWorkWithAreRefused() throws IOException {
        sandbox.git("clone", "-q", "--bare", ".", base.resolve("bare.git").toString());
        assertRefusedToRegister(base.resolve("bare.git"), "REPOSITORY_FORMAT_UNSUPPORTED");
        new GitSandbox(base.resolve("bare.git"))
                .git("worktree", "add", "-q", base.resolve("tree").toString(), "main");
        assertRefusedToRegister(base.resolve("tree"), "REPOSITORY_FORMAT_UNSUPPORTED");
        var other = new GitSandbox(Files.createDirectories(base.resolve("sha256")));
        other.git("init", "-q", "--object-format=sha256");
        other.git("commit", "-q", "--allow-empty", "-m", "Begin");
        assertRefusedToRegister(other.root(), "REPOSITORY_FORMAT_UNSUPPORTED");
        assertThat(why(other.root()).message()).contains("SHA-256");
        sandbox.git("update-index", "--split-index");
        assertRefusedToRegister(sandbox.root(), "REPOSITORY_FORMAT_UNSUPPORTED");
    }

    @Test
    void aRepositoryWithoutCommitCannotBeToldFromAnother() throws IOException {
        var empty = new GitSandbox(Files.createDirectories(base.resolve("empty")));
        empty.git("init", "-q");
        assertRefusedToRegister(empty.root(), "REPOSITORY_EMPTY");
    }

    @Test
    void placesThatAreNoRepositoryAreRefused() throws IOException {
        var file = Files.writeString(base.resolve("file"), "text");
        for (var path : new Path[] {base, file, base.resolve("missing"), base.resolve("x".repeat(4_000))}) {
            assertRefusedToRegister(path, "REPOSITORY_NOT_FOUND");
        }
    }

    @Test
    void aPathThatCannotBeIsBadInput() {
        var entry = Composites.entry(server.resolve(Server.nowhere()));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> server.registrar.register(entry, "/with\0nul"))
                .satisfies(refused -> assertThat(refused.reason().code()).isEqualTo("INVALID_INPUT"));
    }

    private void assertRefusedToRegister(Path directory, String code) {
        assertThat(why(directory).code()).isEqualTo(code);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> server.register(directory))
                .satisfies(refused ->
                        assertThat(Refusal.of(refused.reason()).code()).isEqualTo(code));
    }

    private RefusalReason why(Path directory) {
        return Server.why(server.resolve(Server.at(directory)).repository());
    }
}
