package dev.quarterdeck.execution.internal.application.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.execution.api.AgentStatus;
import dev.quarterdeck.execution.internal.application.agent.SpawnOrder.AgentKind;
import dev.quarterdeck.execution.internal.application.agent.SpawnOrder.Surroundings;
import dev.quarterdeck.kernel.id.AgentSessionId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgentPatienceTests {
    private static final Duration SHORT = Duration.ofSeconds(3);
    private static final AgentSessionId WAITING = session(3);

    @TempDir
    Path home = Path.of("/nowhere");

    @Test
    void anAgentThatNeverGreetsOrGivesNoSignOfLifeIsEndedButNotOneThatWaitsForAPerson() {
        var limits = new AgentLimits(SHORT, SHORT, Duration.ofHours(1), Duration.ofSeconds(1));
        try (var impatient = Machine.internal(home, limits)) {
            var asks = "ask may I\nsay thanks";
            var waiting = spawn(impatient, WAITING, AgentKind.ACP, impatient.demoCommand(), asks, false);
            var question = waiting.awaitQuestion();
            var mute = List.of("sleep", "600");
            var silent = spawn(impatient, session(1), AgentKind.ACP, mute, null, false);
            var idle = spawn(impatient, session(2), AgentKind.PLAIN, mute, "go", false);
            assertThat(silent.awaitEnd().reason()).isEqualTo("start_timeout");
            assertThat(idle.awaitEnd().reason()).isEqualTo("idle_timeout");
            impatient.provider().answer(WAITING, question.id(), "allow");
            waiting.awaitText("thanks");
            waiting.awaitStatus(AgentStatus.WAITING);
        }
    }

    @Test
    void aTurnThatWentWrongIsNoEndAsItShouldBe() {
        var refusing = """
                read line
                printf '{"jsonrpc":"2.0","id":0,"result":{"protocolVersion":1,"agentCapabilities":{}}}\\n'
                read line
                printf '{"jsonrpc":"2.0","id":1,"result":{"sessionId":"a"}}\\n'
                read line
                printf '{"jsonrpc":"2.0","id":2,"error":{"code":-32000,"message":"Sign in first"}}\\n'
                cat""";
        try (var machine = Machine.internal(home)) {
            var news = spawn(machine, session(1), AgentKind.ACP, List.of("bash", "-c", refusing), "go", true);
            assertThat(news.awaitEnd()).satisfies(end -> {
                assertThat(end.status()).isEqualTo(AgentStatus.FAILED);
                assertThat(end.reason()).isEqualTo("turn_failed");
                assertThat(end.detail()).contains("Sign in first");
            });
        }
    }

    private News spawn(
            Machine machine,
            AgentSessionId session,
            AgentKind kind,
            List<String> command,
            @Nullable String prompt,
            boolean once) {
        var news = new News();
        machine.provider()
                .spawn(
                        new SpawnOrder(session, kind, command, home, prompt, once, false, null, Surroundings.NONE),
                        news);
        return news;
    }

    private static AgentSessionId session(int number) {
        return new AgentSessionId("%026d".formatted(number));
    }
}
