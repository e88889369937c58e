package dev.quarterdeck.execution.internal.adapter.jgit;

import static dev.quarterdeck.execution.internal.adapter.jgit.Landings.write;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.execution.internal.domain.commit.LandingResult.Held;
import dev.quarterdeck.execution.internal.domain.commit.LandingResult.Landed;
import dev.quarterdeck.execution.testing.GitSandbox;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommitRaceTests {
    private static final int COMMITS = 200;

    @TempDir
    Path directory;

    @Test
    void aPersonCommittingAllTheirChangesRacesOursAndNothingIsLost() {
        var repository = GitSandbox.create(directory.resolve("repository"));
        repository.commit("code.txt", "");
        repository.commit("log.md", "");
        var landings = Landings.in(repository);
        var over = new AtomicBoolean();
        var person = CompletableFuture.supplyAsync(() -> commitUntil(over, repository));
        var log = new StringBuilder();
        for (var number = 0; number < COMMITS; number++) {
            log.append("ours ").append(number).append('\n');
            land(landings, number, log.toString());
        }
        over.set(true);
        var theirs = person.join();
        assertThat(theirs).isGreaterThan(10);
        assertThat(repository.status()).isEmpty();
        assertThat(repository.git("show", "main:code.txt").lines())
                .containsExactlyElementsOf(
                        IntStream.range(0, theirs).mapToObj(n -> "theirs " + n).toList());
        assertThat(repository.git("show", "main:log.md").lines()).hasSize(COMMITS);
        assertThat(repository.git("ls-tree", "--name-only", "main", "new/").lines())
                .hasSize(COMMITS);
        everyCommitHoldsWhatItsParentHeld(repository, theirs);
        assertThat(repository.git("fsck", "--strict", "--no-dangling")).isEmpty();
    }

    /** A commit made from a stale index would drop the other side's files, even if a later one brought them back. */
    private static void everyCommitHoldsWhatItsParentHeld(GitSandbox repository, int theirs) {
        var history =
                repository.git("log", "--reverse", "--no-renames", "--format=commit %an", "--name-status", "main");
        assertThat(history.lines()).noneMatch(line -> line.startsWith("D"));
        assertThat(history.lines().filter("commit Ada Operator"::equals)).hasSize(COMMITS);
        assertThat(history.lines().filter("commit Person"::equals)).hasSize(theirs + 3);
        var authors = new HashSet<String>();
        var author = "";
        for (var line : history.lines().toList()) {
            if (line.startsWith("commit ")) {
                author = line;
            } else if (line.endsWith("\tlog.md") || line.contains("\tnew/")) {
                authors.add(line.startsWith("A\tlog.md") ? "" : author);
            }
        }
        assertThat(authors).containsExactlyInAnyOrder("", "commit Ada Operator");
    }

    private static void land(Landings landings, int number, String log) {
        var landing = landings.landing(
                "main", write("new/%03d.md".formatted(number), "ours " + number), write("log.md", log));
        var result = landings.land(landing);
        while (result instanceof Held) {
            result = landings.land(landing);
        }
        assertThat(result).isInstanceOf(Landed.class);
    }

    private static int commitUntil(AtomicBoolean over, GitSandbox repository) {
        var text = new StringBuilder();
        var number = 0;
        while (!over.get()) {
            text.append("theirs ").append(number).append('\n');
            repository.write("code.txt", text.toString());
            while (repository
                            .tryGit(Map.of(), "commit", "-q", "-a", "-m", "Theirs " + number)
                            .exit()
                    != 0) {
                Thread.onSpinWait();
            }
            number++;
        }
        return number;
    }
}
