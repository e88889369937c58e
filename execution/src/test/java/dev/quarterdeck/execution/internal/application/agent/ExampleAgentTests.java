package dev.quarterdeck.execution.internal.application.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.quarterdeck.execution.api.AgentMessage.Kind;
import dev.quarterdeck.execution.api.AgentStatus;
import dev.quarterdeck.execution.api.InjectMode;
import dev.quarterdeck.execution.internal.application.agent.SpawnOrder.AgentKind;
import dev.quarterdeck.execution.internal.application.agent.SpawnOrder.Surroundings;
import dev.quarterdeck.kernel.id.AgentSessionId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The protocol's own example agent, an npm package that is no part of this build. To run these, install it and say where:
 * {@code npm install @agentclientprotocol/sdk@1.0.0 zod@4}, then set {@code QD_ACP_EXAMPLE} to that directory.
 */
class ExampleAgentTests {
    private static final Path AGENT = Path.of(
            Objects.requireNonNullElse(System.getenv("QD_ACP_EXAMPLE"), "/nowhere"),
            "node_modules/@agentclientprotocol/sdk/dist/examples/agent.js");
    private static final AgentSessionId SESSION = new AgentSessionId("0".repeat(26));

    @BeforeEach
    void isInstalled() {
        assumeThat(Files.exists(AGENT))
                .as("@agentclientprotocol/sdk@1.0.0 is installed in QD_ACP_EXAMPLE")
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
