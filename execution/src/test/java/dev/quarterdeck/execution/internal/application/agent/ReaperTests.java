package dev.quarterdeck.execution.internal.application.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.execution.internal.application.agent.AgentProcesses.Launch;
import dev.quarterdeck.execution.internal.application.agent.SpawnOrder.Surroundings;
import dev.quarterdeck.execution.testing.AgentParts;
import dev.quarterdeck.kernel.host.ProcessIdentity;
import dev.quarterdeck.kernel.host.ServerOwner;
import dev.quarterdeck.kernel.id.AgentSessionId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReaperTests {
    private static final ProcessIdentity US = ProcessIdentity.of(ProcessHandle.current());
    private static final ProcessIdentity GONE = new ProcessIdentity(US.pid(), Instant.EPOCH);

    @Test
    void whatAServerThatIsGoneLeftBehindIsEnded(@TempDir Path home, @TempDir Path elsewhere) {
        var orphan = start(new ServerOwner("here", home, GONE), 1);
        var ofAnotherHost = start(new ServerOwner("there", home, GONE), 2);
        var ofAnotherDirectory = start(new ServerOwner("here", elsewhere, GONE), 3);
        var ours = start(new ServerOwner("here", home, US), 4);
        try {
            var reaped =
                    AgentParts.in(new ServerOwner("here", home, US)).processes().reap();
            assertThat(reaped).isGreaterThanOrEqualTo(1);
            assertThat(orphan.exit().join().code()).isNotZero();
            assertThat(List.of(ofAnotherHost, ofAnotherDirectory, ours))
                    .allSatisfy(other -> assertThat(other.exit()).isNotDone());
        } finally {
            List.of(ofAnotherHost, ofAnotherDirectory, ours).forEach(AgentProcess::kill);
        }
    }

    @Test
    void whatIsOfAServerThatIsThereIsLeftAlone(@TempDir Path home) {
        var other = new ServerOwner("here", home, ProcessIdentity.of(parent()));
        var process = start(other, 5);
        try {
            assertThat(AgentParts.in(new ServerOwner("here", home, US))
                            .processes()
                            .reap())
                    .isZero();
            assertThat(process.exit()).isNotDone();
        } finally {
            process.kill();
        }
        process.exit().join();
    }

    private static ProcessHandle parent() {
        return ProcessHandle.current().parent().orElseThrow();
    }

    private static AgentProcess start(ServerOwner owner, int number) {
        return AgentParts.in(owner)
                .processes()
                .start(new Launch(
                        new AgentSessionId("%026d".formatted(number)),
                        List.of("sleep", "600"),
                        Path.of("/tmp"),
                        null,
                        Surroundings.NONE));
    }
}
