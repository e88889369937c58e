package dev.quarterdeck.execution.internal.application.agent;

import static dev.quarterdeck.execution.testing.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.execution.internal.application.agent.AgentProcesses.Launch;
import dev.quarterdeck.execution.internal.application.agent.SpawnOrder.Surroundings;
import dev.quarterdeck.execution.testing.AgentParts;
import dev.quarterdeck.kernel.host.ProcessIdentity;
import dev.quarterdeck.kernel.host.ServerOwner;
import dev.quarterdeck.kernel.id.AgentSessionId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReaperTests {
    private static final ProcessIdentity US = ProcessIdentity.of(ProcessHandle.current());
    private static final ProcessIdentity GONE = new ProcessIdentity(US.pid(), Instant.EPOCH);
    /** Told from the sessions of whoever tests beside this. */
    private static final String MARK = "%012d".formatted(US.pid());

    /** How many processes there are of each: the sandbox is one, too. */
    private final int ofOne =
            AgentParts.in(Path.of("target/reaper").toAbsolutePath()).processes().isolated() ? 2 : 1;

    @Test
    void whatAServerThatIsGoneLeftBehindIsEnded(@TempDir Path home, @TempDir Path elsewhere) {
        var orphan = start(new ServerOwner("here", home, GONE), 1);
        var ofAnotherHost = start(new ServerOwner("there", home, GONE), 2);
        var ofAnotherDirectory = start(new ServerOwner("here", elsewhere, GONE), 3);
        var ours = start(new ServerOwner("here", home, US), 4);
        try {
            List.of(1, 2, 3, 4).forEach(number -> await().untilAsserted(() -> isAlive(number)));
            var reaped =
                    AgentParts.in(new ServerOwner("here", home, US)).processes().reap();
            assertThat(reaped).isEqualTo(ofOne);
            assertThat(orphan.exit().join().code()).isNotZero();
            assertThat(List.of(2, 3, 4)).allSatisfy(this::isAlive);
        } finally {
            List.of(ofAnotherHost, ofAnotherDirectory, ours).forEach(AgentProcess::kill);
        }
    }

    @Test
    void whatIsOfAServerThatIsThereIsLeftAlone(@TempDir Path home) throws IOException {
        var living = new ProcessBuilder("sleep", "600").start();
        var other = new ServerOwner("here", home, ProcessIdentity.of(living.toHandle()));
        var process = start(other, 5);
        try {
            await().untilAsserted(() -> isAlive(5));
            assertThat(AgentParts.in(new ServerOwner("here", home, US))
                            .processes()
                            .reap())
                    .isZero();
            start(other, 6, "true").exit().join();
            isAlive(5);
        } finally {
            living.destroyForcibly();
            process.kill();
        }
        process.exit().join();
    }

    @Test
    void anAgentOutlivesTheThreadThatStartedIt(@TempDir Path home) throws Exception {
        var owner = new ServerOwner("here", home, US);
        var started = new FutureTask<>(() -> start(owner, 7));
        Thread.ofPlatform().start(started).join();
        try {
            await().untilAsserted(() -> isAlive(7));
            start(owner, 8, "true").exit().join();
            assertThat(started.get().exit()).isNotDone();
            isAlive(7);
        } finally {
            started.get().kill();
        }
    }

    private void isAlive(int number) {
        assertThat(ProcessesOf.session(session(number))).hasSize(ofOne);
    }

    private static AgentSessionId session(int number) {
        return new AgentSessionId("%s%014d".formatted(MARK, number));
    }

    private static AgentProcess start(ServerOwner owner, int number) {
        return start(owner, number, "sleep", "600");
    }

    private static AgentProcess start(ServerOwner owner, int number, String... command) {
        return AgentParts.in(owner)
                .processes()
                .start(new Launch(session(number), List.of(command), Path.of("/tmp"), null, Surroundings.NONE));
    }
}
