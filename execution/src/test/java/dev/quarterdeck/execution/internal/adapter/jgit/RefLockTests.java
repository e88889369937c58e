package dev.quarterdeck.execution.internal.adapter.jgit;

import static dev.quarterdeck.execution.internal.adapter.jgit.Landings.write;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.execution.internal.domain.commit.LandingResult.Held;
import dev.quarterdeck.execution.internal.domain.commit.LandingResult.Landed;
import dev.quarterdeck.execution.testing.GitSandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lock git takes of a ref, found where a server was killed, or where git itself is at work. */
class RefLockTests {
    @TempDir
    Path directory;

    private GitSandbox repository;
    private Landings landings;
    private Path lock;

    @BeforeEach
    void makeRepository() {
        repository = GitSandbox.create(directory.resolve("repository"));
        repository.commit("missions/m/spec.md", "old\n");
        landings = Landings.in(repository);
        lock = repository.root().resolve(".git/refs/heads/main.lock");
    }

    @Test
    void oneLeftBehindBeforeItWasWrittenIsTakenAway() throws IOException {
        Files.createFile(lock);
        assertThat(land()).isInstanceOf(Landed.class);
        assertThat(lock).doesNotExist();
        assertThat(repository.status()).isEmpty();
    }

    @Test
    void oneLeftBehindWithWhatIsWrittenAgainIsTakenAway() throws IOException {
        var before = repository.tip("main");
        var planned = ((Landed) land()).commit();
        repository.git("update-ref", "refs/heads/main", before);
        Files.writeString(lock, planned.value() + "\n");
        assertThat(land()).isEqualTo(new Landed(planned));
        assertThat(lock).doesNotExist();
    }

    @Test
    void oneThatHoldsSomethingElseIsLeftToItsHolder() throws IOException {
        var before = repository.tip("main");
        Files.writeString(lock, before + "\n");
        assertThat(land()).isInstanceOf(Held.class);
        assertThat(lock).exists();
        assertThat(repository.tip("main")).isEqualTo(before);
        assertThat(repository.status()).isEmpty();
    }

    private Object land() {
        return landings.land("main", write("missions/m/spec.md", "ours\n"));
    }
}
