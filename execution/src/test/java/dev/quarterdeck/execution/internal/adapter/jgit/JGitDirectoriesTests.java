package dev.quarterdeck.execution.internal.adapter.jgit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.execution.internal.application.context.GitDirectories;
import dev.quarterdeck.execution.internal.domain.context.Place;
import dev.quarterdeck.execution.internal.domain.context.Place.Bare;
import dev.quarterdeck.execution.internal.domain.context.Place.BrokenPointer;
import dev.quarterdeck.execution.internal.domain.context.Place.NoDirectory;
import dev.quarterdeck.execution.internal.domain.context.Place.Outside;
import dev.quarterdeck.execution.internal.domain.context.Place.WorkingTree;
import dev.quarterdeck.execution.internal.domain.context.WorkingCopy;
import dev.quarterdeck.execution.testing.GitSandbox;
import dev.quarterdeck.kernel.git.BranchName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JGitDirectoriesTests {
    private static final BranchName MAIN = BranchName.of("main");

    private final GitDirectories directories = TestDirectories.create();
    private Path base = Path.of("/");

    @BeforeEach
    void realBase(@TempDir Path temporary) throws IOException {
        base = temporary.toRealPath();
    }

    @Test
    void aPrimaryCheckoutIsFoundFromItsRootAndFromBelow() throws IOException {
        var root = GitSandbox.create(base.resolve("one")).root();
        var below = Files.createDirectories(root.resolve("src/deep"));
        assertThat(directories.find(root))
                .isEqualTo(new WorkingTree(root, root, root.resolve(".git"), root.resolve(".git"), root, MAIN));
        assertThat(directories.find(below))
                .isEqualTo(new WorkingTree(below, root, root.resolve(".git"), root.resolve(".git"), root, MAIN));
    }

    @Test
    void aLinkedWorktreeLeadsToThePrimaryCheckoutWhereverItLies() {
        var primary = GitSandbox.create(base.resolve("one"));
        var linked = primary.worktree("elsewhere", "-b", "topic");
        var tree = (WorkingTree) directories.find(linked.root());
        assertThat(tree.primaryRoot()).isEqualTo(primary.root());
        assertThat(tree.commonDirectory()).isEqualTo(primary.root().resolve(".git"));
        assertThat(tree.branch()).isEqualTo(BranchName.of("topic"));
    }

    @Test
    void symbolicLinksAreFollowed() throws IOException {
        var root = GitSandbox.create(base.resolve("one")).root();
        var link = Files.createSymbolicLink(base.resolve("link"), root);
        assertThat(directories.find(link)).isEqualTo(directories.find(root));
    }

    @Test
    void insideTheGitDirectoryIsTheCheckoutAroundIt() {
        var root = GitSandbox.create(base.resolve("one")).root();
        assertThat(directories.find(root.resolve(".git/refs")))
                .isInstanceOfSatisfying(
                        WorkingTree.class, tree -> assertThat(tree.root()).isEqualTo(root));
    }

    @Test
    void aDetachedHeadHasNoBranch() {
        var sandbox = GitSandbox.create(base.resolve("one"));
        sandbox.git("checkout", "-q", "--detach");
        assertThat(directories.find(sandbox.root()))
                .isInstanceOfSatisfying(
                        WorkingTree.class, tree -> assertThat(tree.branch()).isNull());
    }

    @Test
    void aPointerToNowhereIsBroken() throws IOException {
        var sandbox = GitSandbox.create(base.resolve("one"));
        var linked = sandbox.worktree("linked", "-b", "topic");
        Files.move(sandbox.root(), base.resolve("moved"));
        var below = Files.createDirectories(linked.root().resolve("below"));
        assertThat(directories.find(below)).isEqualTo(new BrokenPointer(below, linked.root()));
        Files.writeString(linked.root().resolve(".git"), "garbage\0in here");
        assertThat(directories.find(below)).isEqualTo(new BrokenPointer(below, linked.root()));
    }

    @Test
    void aBareRepositoryIsToldFromACheckout() {
        var sandbox = GitSandbox.create(base.resolve("one"));
        sandbox.git("clone", "-q", "--bare", ".", base.resolve("bare.git").toString());
        var bare = base.resolve("bare.git");
        assertThat(directories.find(bare.resolve("refs"))).isEqualTo(new Bare(bare.resolve("refs"), bare));
    }

    @Test
    void aWorktreeOfABareRepositoryHasNoPrimaryCheckout() {
        var sandbox = GitSandbox.create(base.resolve("one"));
        var bare = base.resolve("bare.git");
        sandbox.git("clone", "-q", "--bare", ".", bare.toString());
        new GitSandbox(bare).git("worktree", "add", "-q", base.resolve("tree").toString(), "main");
        assertThat(directories.find(base.resolve("tree")))
                .isInstanceOfSatisfying(
                        WorkingTree.class,
                        tree -> assertThat(tree.primaryRoot()).isNull());
    }

    @Test
    void aGitDirectoryKeptApartBelongsToTheCheckoutThatPointsToIt() {
        var root = base.resolve("apart");
        GitSandbox.create(base.resolve("one"))
                .git("clone", "-q", "--separate-git-dir", base.resolve("store").toString(), ".", root.toString());
        assertThat(directories.find(root))
                .isInstanceOfSatisfying(
                        WorkingTree.class,
                        tree -> assertThat(tree.primaryRoot()).isEqualTo(root));
    }

    @Test
    void pathsNobodyCanStandInAreNoDirectory() throws IOException {
        var file = Files.writeString(base.resolve("file"), "text");
        var tooLong = base.resolve("x".repeat(5_000));
        var relative = Path.of("relative");
        for (var path : new Path[] {file, tooLong, relative, base.resolve("missing")}) {
            assertThat(directories.find(path)).isEqualTo(new NoDirectory(path));
        }
        assertThat(directories.find(base)).isEqualTo(new Outside(base));
        assertThat(directories.find(base).standing()).isEqualTo(base);
        assertThat(new Place.Nowhere().standing()).isNull();
    }

    @Test
    void workingCopiesAreThoseThatAreThereWithWhatTheyHold() throws IOException {
        var primary = GitSandbox.create(base.resolve("one"));
        var kept = primary.worktree("kept", "-b", "topic");
        var gone = primary.worktree("gone", "-b", "other");
        Files.move(gone.root(), base.resolve("away"));
        var common = primary.root().resolve(".git");
        assertThat(directories.workingCopies(common, primary.root()))
                .containsExactly(
                        new WorkingCopy(primary.root(), common, MAIN),
                        new WorkingCopy(kept.root(), common.resolve("worktrees/kept"), BranchName.of("topic")));
        kept.git("checkout", "-q", "-b", "later");
        assertThat(directories.workingCopies(common, primary.root()).getLast().branch())
                .isEqualTo(BranchName.of("later"));
    }

    @Test
    void whatGitChangesIsSeenAtOnce() {
        var sandbox = GitSandbox.create(base.resolve("one"));
        var common = sandbox.root().resolve(".git");
        for (var round = 0; round < 20; round++) {
            var branch = BranchName.of("topic-" + round);
            assertThat(directories.hasBranch(common, branch)).isFalse();
            sandbox.git("branch", branch.value());
            assertThat(directories.hasBranch(common, branch)).isTrue();
            if (round == 10) {
                sandbox.git("pack-refs", "--all");
            }
        }
        sandbox.git("branch", "-D", "topic-3");
        assertThat(directories.hasBranch(common, BranchName.of("topic-3"))).isFalse();
    }
}
