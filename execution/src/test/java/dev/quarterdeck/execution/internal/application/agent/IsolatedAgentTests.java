package dev.quarterdeck.execution.internal.application.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.quarterdeck.execution.internal.application.agent.SpawnOrder.AgentKind;
import dev.quarterdeck.execution.internal.application.agent.SpawnOrder.Surroundings;
import dev.quarterdeck.execution.testing.AgentParts;
import dev.quarterdeck.kernel.id.AgentSessionId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an agent sees where bubblewrap is installed and may work; elsewhere this is skipped, and says so. */
class IsolatedAgentTests {
    @Test
    void anIsolatedAgentFindsNoTokenWorksInItsDirectoryAndReachesTheServer(@TempDir Path temporary) throws IOException {
        var home = temporary.toRealPath();
        try (var machine = Machine.internal(home);
                var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assumeThat(machine.processes().isolated())
                    .as("bubblewrap (bwrap) works here")
                    .isTrue();
            var data = AgentParts.dataDirectory(home);
            var token = Files.writeString(data.resolve("token"), "secret");
            for (var directory : List.of(home.resolve("repository"), data.resolve("demonstration"))) {
                Files.createDirectories(directory);
                var said = run(machine, directory, token, server.getLocalPort());
                assertThat(said).contains("hidden", "made", "reached").doesNotContain("secret");
                assertThat(directory.resolve("made.txt")).hasContent("made");
            }
        }
    }

    private static List<String> run(Machine machine, Path directory, Path token, int port) {
        var roundabout = "/proc/%d/root%s".formatted(ProcessHandle.current().pid(), token);
        var script = """
                cat %s %s || echo hidden
                echo made > made.txt && cat made.txt
                exec 3<>/dev/tcp/127.0.0.1/%d && echo reached""".formatted(token, roundabout, port);
        var news = new News();
        machine.provider()
                .spawn(
                        new SpawnOrder(
                                new AgentSessionId("01JD0000000000000000000%03d".formatted(directory.getNameCount())),
                                AgentKind.PLAIN,
                                List.of("bash", "-c", script),
                                directory,
                                "go",
                                true,
                                false,
                                null,
                                Surroundings.NONE),
                        news);
        news.awaitEnd();
        return news.texts();
    }
}
