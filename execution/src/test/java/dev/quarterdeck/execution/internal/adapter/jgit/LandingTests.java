package dev.quarterdeck.execution.internal.adapter.jgit;

import static dev.quarterdeck.execution.internal.adapter.jgit.Landings.delete;
import static dev.quarterdeck.execution.internal.adapter.jgit.Landings.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.execution.internal.domain.commit.LandingResult;
import dev.quarterdeck.execution.internal.domain.commit.LandingResult.Landed;
import dev.quarterdeck.execution.internal.domain.commit.LandingResult.Rejected;
import dev.quarterdeck.execution.testing.GitSandbox;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.refusal.CommonRefusal;
import dev.quarterdeck.kernel.refusal.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LandingTests {
    @TempDir
    Path directory;

    private GitSandbox repository;
    private Landings landings;

    @BeforeEach
    void makeRepository() {
        repository = GitSandbox.create(directory.resolve("repository"));
        landings = Landings.in(repository);
    }

    @Test
    void aCommitLandsOnABranchNobodyHasCheckedOut() {
        repository.git("branch", "side");
        var commit = landed(landings.land("side", write("missions/m/spec.md", "What to build.\n")));
        assertThat(repository.tip("side")).isEqualTo(commit);
        assertThat(repository.tip("side^")).isEqualTo(repository.tip("main"));
        assertThat(repository.git("show", "side:missions/m/spec.md")).isEqualTo("What to build.");
        assertThat(repository.status()).isEmpty();
        assertThat(repository.root().resolve("missions")).doesNotExist();
    }

    @Test
    void itNamesItsAuthorAndTheEventItCarriesOut() {
        landed(landings.land("main", write("spec.md", "x")));
        assertThat(repository.git("log", "-1", "--format=%an|%cn|%aI|%s|%(trailers:key=Mission-Event,valueonly)"))
                .isEqualTo("Ada Operator|Quarterdeck|2026-01-02T03:04:05+00:00|Record the spec|" + Landings.CAUSE);
        assertThat(repository.git("reflog", "-1", "--format=%gs", "main")).isEqualTo("quarterdeck: Record the spec");
    }

    @Test
    void aCheckoutOfTheBranchMovesAlong() {
        repository.commit("missions/m/plan.md", "old\n");
        repository.commit("missions/m/notes/gone.md", "old\n");
        landed(landings.land(
                "main",
                write("missions/m/plan.md", "new\n"),
                write("missions/m/spec.md", "x\n"),
                delete("missions/m/notes/gone.md")));
        assertThat(repository.status()).isEmpty();
        assertThat(repository.read("missions/m/plan.md")).isEqualTo("new\n");
        assertThat(repository.root().resolve("missions/m/notes")).doesNotExist();
        assertThat(repository.git("fsck", "--strict")).isEmpty();
    }

    @Test
    void aLinkedWorktreeOfTheBranchMovesAlong() {
        var lane = repository.worktree("lane", "-b", "side");
        landed(landings.land("side", write("spec.md", "x\n")));
        assertThat(lane.status()).isEmpty();
        assertThat(lane.read("spec.md")).isEqualTo("x\n");
        assertThat(repository.status()).isEmpty();
    }

    @Test
    void otherWorkInTheCheckoutIsLeftAsItIs() {
        repository.commit("code.txt", "one\n");
        repository.commit("staged.txt", "one\n");
        repository.write("code.txt", "two\n");
        repository.write("staged.txt", "two\n");
        repository.git("add", "staged.txt");
        repository.write("new.txt", "new\n");
        var before = repository.status();
        landed(landings.land("main", write("spec.md", "x\n")));
        assertThat(repository.status()).isEqualTo(before);
        assertThat(repository.read("code.txt")).isEqualTo("two\n");
    }

    @Test
    void anExecutableFileStaysOne() {
        repository.write("run.sh", "one\n");
        assertThat(repository.root().resolve("run.sh").toFile().setExecutable(true))
                .isTrue();
        repository.git("add", ".");
        repository.git("commit", "-q", "-m", "Run");
        landed(landings.land("main", write("run.sh", "two\n")));
        assertThat(repository.git("ls-tree", "main", "run.sh")).startsWith("100755");
        assertThat(repository.root().resolve("run.sh")).isExecutable();
        assertThat(repository.status()).isEmpty();
    }

    @Test
    void aBranchThatIsMissingStartsFromAnother() {
        repository.git("checkout", "-q", "-b", "elsewhere");
        landed(landings.land(landings.landing("mission-target/m", "main", null, write("spec.md", "x\n"))));
        assertThat(repository.tip("mission-target/m^")).isEqualTo(repository.tip("main"));
        assertThat(repository.status()).isEmpty();
    }

    @Test
    void aBranchThatIsMissingAndHasNothingToStartFromIsRefused() {
        assertThat(refused(landings.land("nowhere", write("spec.md", "x")))).isEqualTo("DESTINATION_REF_MISSING");
        assertThat(refused(landings.land(landings.landing("new", "nowhere", null, write("spec.md", "x")))))
                .isEqualTo("DESTINATION_REF_MISSING");
        assertThatThrownBy(() -> landings.branches().inspect(landings.landing("nowhere", write("spec.md", "x"))))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.reason()).isInstanceOf(CommonRefusal.DestinationRefMissing.class));
    }

    @Test
    void aBranchWhoseNameIsTakenIsRefused() {
        repository.git("branch", "taken");
        assertThat(refused(landings.land(landings.landing("taken/m", "main", null, write("spec.md", "x")))))
                .isEqualTo("REF_NAME_CONFLICT");
    }

    @Test
    void aPathTakenBySomethingElseIsRefused() throws IOException {
        repository.commit("directory/file.md", "x");
        Files.createSymbolicLink(repository.root().resolve("link.md"), Path.of("README.md"));
        repository.git("add", ".");
        repository.git("commit", "-q", "-m", "Link");
        assertThat(refused(landings.land("main", write("directory", "x")))).isEqualTo("PATH_TAKEN");
        assertThat(refused(landings.land("main", write("README.md/x", "x")))).isEqualTo("PATH_TAKEN");
        assertThat(refused(landings.land("main", write("link.md", "x")))).isEqualTo("PATH_TAKEN");
    }

    @Test
    void whatIsThereAlreadyMakesNoCommit() {
        var tip = repository.commit("spec.md", "x\n");
        assertThat(landed(landings.land("main", write("spec.md", "x\n")))).isEqualTo(tip);
    }

    @Test
    void changesOfOthersToOtherFilesAreKept() {
        var seen = repository.tip("main");
        repository.commit("code.txt", "theirs\n");
        landed(landings.land(landings.landing("main", null, seen, write("spec.md", "x\n"))));
        assertThat(repository.git("show", "main:code.txt")).isEqualTo("theirs");
        assertThat(repository.git("rev-list", "--count", "main")).isEqualTo("3");
    }

    @Test
    void changesOfOthersToTheSameFileAreNotOverwritten() {
        var seen = repository.commit("spec.md", "one\n");
        repository.commit("spec.md", "theirs\n");
        var result = landings.land(landings.landing("main", null, seen, write("spec.md", "ours\n")));
        assertThat(refused(result)).isEqualTo("REF_MOVED");
        assertThat(repository.read("spec.md")).isEqualTo("theirs\n");
        assertThat(repository.status()).isEmpty();
    }

    @Test
    void changesOfOurOwnToTheSameFileAreFollowed() {
        var seen = repository.commit("spec.md", "one\n");
        landed(landings.land(landings.landing("main", null, seen, write("spec.md", "two\n"))));
        repository.commit("code.txt", "theirs\n");
        landed(landings.land(landings.landing("main", null, seen, write("spec.md", "three\n"))));
        assertThat(repository.read("spec.md")).isEqualTo("three\n");
    }

    @Test
    void aRewrittenBranchThatLostTheSeenFileIsNotOverwritten() {
        var seen = repository.commit("spec.md", "one\n");
        repository.git("reset", "-q", "--hard", "HEAD^");
        assertThat(refused(landings.land(landings.landing("main", null, seen, write("spec.md", "two\n")))))
                .isEqualTo("REF_MOVED");
    }

    @Test
    void aCommitThatIsOnTheBranchAlreadyIsNotMadeAgain() {
        var landing = landings.landing("main", write("spec.md", "x\n"));
        var first = landed(landings.land(landing));
        repository.commit("spec.md", "edited\n");
        var again = landings.branches().land(landing, CommitId.of(first), _ -> {
            throw new AssertionError("nothing is planned");
        });
        assertThat(landed(again)).isEqualTo(first);
        assertThat(repository.read("spec.md")).isEqualTo("edited\n");
    }

    private static String landed(LandingResult result) {
        assertThat(result).isInstanceOf(Landed.class);
        return ((Landed) result).commit().value();
    }

    private static String refused(LandingResult result) {
        assertThat(result).isInstanceOf(Rejected.class);
        return ((Rejected) result).reason().code();
    }
}
