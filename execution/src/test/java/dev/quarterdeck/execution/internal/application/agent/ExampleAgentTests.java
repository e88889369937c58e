package dev.quarterdeck.execution.internal.application.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.quarterdeck.execution.api.AgentMessage.Kind;
import dev.quarterdeck.execution.api.AgentStatus;
import dev.quarterdeck.execution.api.InjectMode;
import dev.quarterdeck.execution.internal.application.agent.SpawnOrder.AgentKind;
import dev.quarterdeck.execution.internal.application.agent.SpawnOrder.Surroundings;
import dev.quarterdeck.kernel.id.AgentSessionId;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The protocol's own example agent, an npm package that is no part of this build. These run where it is found: in
 * {@code QD_ACP_EXAMPLE}, where {@code npm install @agentclientprotocol/sdk@1.0.0 zod@4} was run, or installed globally.
 */
class ExampleAgentTests {
    private static final Path AGENT = found();
    private static final AgentSessionId SESSION = new AgentSessionId("0".repeat(26));

    @BeforeEach
    void isInstalled() {
        assumeThat(Files.exists(AGENT))
                .as("node and the package @agentclientprotocol/sdk@1.0.0 are installed")
                .isTrue();
    }

    @Test
    void itIsTalkedToAllowedInterruptedAndKilled(@TempDir Path home) {
        try (var machine = Machine.internal(home)) {
            var news = new News();
            var provider = machine.provider();
            provider.spawn(order(home), news);
            provider.answer(SESSION, news.awaitQuestion().id(), "allow");
            news.awaitStatus(AgentStatus.WAITING);
            news.awaitText("The changes have been applied");
            news.awaitStatus(AgentStatus.WAITING);
            assertThat(news.said().filter(said -> said.kind() == Kind.TOOL_RESULT))
                    .hasSize(2);

            var queued = provider.inject(SESSION, ProviderTalk.injection("1", "again", InjectMode.QUEUE));
            ProviderTalk.confirmed(queued);
            news.awaitText("I'll help you");
            var urgent = ProviderTalk.injection("2", "rather this", InjectMode.INTERRUPT);
            ProviderTalk.confirmed(provider.inject(SESSION, urgent));
            news.awaitText("turn over: cancelled");
            news.awaitText("I'll help you");

            assertThat(ProcessesOf.session(SESSION)).isNotEmpty();
            provider.kill(SESSION);
            assertThat(news.awaitEnd().status()).isEqualTo(AgentStatus.KILLED);
            assertThat(ProcessesOf.session(SESSION)).isEmpty();
        }
    }

    @Test
    void itIsCancelledWhileItAsks(@TempDir Path home) {
        try (var machine = Machine.internal(home)) {
            var news = new News();
            var provider = machine.provider();
            provider.spawn(order(home), news);
            news.awaitQuestion();
            ProviderTalk.confirmed(provider.pause(SESSION, false));
            ProviderTalk.confirmed(provider.terminate(SESSION));
            assertThat(news.awaitEnd().status()).isEqualTo(AgentStatus.COMPLETED);
            assertThat(news.said()
                            .filter(said ->
                                    said.metadata().getOrDefault("status", "").equals("cancelled")))
                    .hasSize(1);
        }
    }

    private static Path found() {
        var node = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(place -> Path.of(place, "node"))
                .filter(Files::isExecutable)
                .findFirst();
        var told = System.getenv("QD_ACP_EXAMPLE");
        return node.map(program -> told == null ? program.resolve("../../lib") : Path.of(told))
                .map(place -> place.resolve("node_modules/@agentclientprotocol/sdk/dist/examples/agent.js"))
                .map(Path::normalize)
                .orElse(Path.of("/nowhere"));
    }

    private static SpawnOrder order(Path home) {
        return new SpawnOrder(
                SESSION,
                AgentKind.ACP,
                List.of("node", AGENT.toString()),
                home,
                "hello",
                false,
                false,
                null,
                Surroundings.NONE);
    }
}
