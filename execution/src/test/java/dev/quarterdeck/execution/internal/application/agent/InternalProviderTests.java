package dev.quarterdeck.execution.internal.application.agent;

import static dev.quarterdeck.execution.testing.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.execution.api.AgentCapability;
import dev.quarterdeck.execution.api.AgentStatus;
import dev.quarterdeck.execution.api.InjectMode;
import dev.quarterdeck.execution.internal.application.agent.SessionNews.Introduced;
import dev.quarterdeck.execution.internal.application.agent.SpawnOrder.AgentKind;
import dev.quarterdeck.execution.internal.application.agent.SpawnOrder.Surroundings;
import dev.quarterdeck.kernel.id.AgentSessionId;
import dev.quarterdeck.kernel.refusal.Refused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(Lifecycle.PER_CLASS)
class InternalProviderTests extends AgentProviderContract {
    private @Nullable Machine machine;
    private @Nullable Path work;

    @BeforeAll
    void begin(@TempDir Path home) {
        machine = Machine.internal(home.resolve("data"));
        work = home;
    }

    @AfterAll
    void end() {
        machine().close();
    }

    @Override
    AgentProvider provider() {
        return machine().provider();
    }

    @Override
    Set<AgentCapability> declared() {
        return EnumSet.complementOf(EnumSet.of(AgentCapability.STEER));
    }

    @Override
    SpawnOrder order(AgentSessionId session, @Nullable String script, boolean held) {
        return order(session, AgentKind.ACP, machine().demoCommand(), script, held, null);
    }

    @Test
    void anAgentWorksInItsDirectory() throws Exception {
        var session = newSession();
        var news = spawn(session, "edit made.txt by an agent");
        news.awaitStatus(AgentStatus.WAITING);
        assertThat(Files.readString(work().resolve("made.txt"))).isEqualTo("by an agent\n");
        kill(session, news);
    }

    @Test
    void aSessionIsTakenUpAgain() {
        var session = newSession();
        var news = spawn(session, "say hello");
        var name = ((Introduced) news.await(Introduced.class::isInstance)).name();
        news.awaitText("hello");
        kill(session, news);
        var again = new News();
        provider().spawn(order(session, AgentKind.ACP, machine().demoCommand(), null, true, name), again);
        assertThat(again.await(Introduced.class::isInstance)).isEqualTo(new Introduced(name, true));
        again.awaitStatus(AgentStatus.PAUSED);
        anotherSpeaks();
        assertThat(again.said()).isEmpty();
        kill(session, again);
    }

    @Test
    void aCommandReadsItsPromptAndItsLinesAreWhatItSays() {
        var news = plain("cat \"$1\"; echo; echo done; cat", "first line\nsecond line", "{prompt}");
        assertThat(news.awaitEnd()).satisfies(end -> {
            assertThat(end.status()).isEqualTo(AgentStatus.COMPLETED);
            assertThat(end.exitCode()).isZero();
        });
        assertThat(news.texts().stream().skip(1)).containsExactly("first line", "second line", "done");
    }

    @Test
    void ofALineThatIsTooLongThereIsTheBeginningAndThatItWasCut() {
        var news = plain("head -c 300000 /dev/zero | tr '\\0' x; echo; echo after", "go");
        news.awaitEnd();
        var cut = news.said().filter(said -> said.metadata().containsKey("cut")).toList();
        assertThat(cut)
                .singleElement()
                .satisfies(said -> assertThat(said.content()).hasSize(256 * 1024));
        assertThat(news.texts()).endsWith("after");
    }

    @Test
    void theOrderOfPromptAndLinesIsTheOrderOfEvents() {
        var news = plain("cat $QD_PROMPT_FILE", "hello");
        news.awaitEnd();
        assertThat(news.texts()).containsExactly("hello", "hello");
    }

    @Test
    void aCommandThatFailsHasFailedWithItsLastWords() {
        var news = plain("echo trying; echo it hurts >&2; exit 7", "go");
        assertThat(news.awaitEnd()).satisfies(end -> {
            assertThat(end.status()).isEqualTo(AgentStatus.FAILED);
            assertThat(end.exitCode()).isEqualTo(7);
            assertThat(end.reason()).isEqualTo("exited");
            assertThat(end.detail()).contains("it hurts");
        });
    }

    @Test
    void aCommandListensToNobodyButCanBeEnded() {
        var session = newSession();
        var news = plain(session, "echo begun; exec sleep 600", "go");
        news.awaitText("begun");
        assertThatThrownBy(() -> provider().inject(session, injection("1", "hello", InjectMode.QUEUE)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> provider().pause(session, false)).isInstanceOf(Refused.class);
        confirmed(provider().terminate(session));
        assertThat(news.awaitEnd().status()).isEqualTo(AgentStatus.COMPLETED);
    }

    @Test
    void anAgentHasOnlyWhatItIsAllowedInItsEnvironment() {
        var always =
                Set.of("PATH", "HOME", "USER", "LOGNAME", "SHELL", "TMPDIR", "LANG", "XDG_CONFIG_HOME", "JAVA_HOME");
        var ofTheShell = Set.of("PWD", "OLDPWD", "SHLVL", "_");
        var given = Set.of(
                "GIT_TERMINAL_PROMPT", "NO_COLOR", "SECRET", "QD_AGENT_SESSION", "QD_AGENT_OWNER", "QD_PROMPT_FILE");
        var order = withASecret(List.of("sh", "-c", "env | cut -d= -f1 | sort | tr '\\n' ' '; echo; echo $SECRET"));
        var news = new News();
        provider().spawn(order, news);
        news.awaitEnd();
        var allowed = Stream.of(always, ofTheShell, given).flatMap(Set::stream).toList();
        assertThat(List.of(news.texts().get(1).strip().split(" ", -1)))
                .containsAll(given)
                .isSubsetOf(allowed);
        assertThat(news.texts()).contains("known to it alone");
        assertThat(order.toString()).doesNotContain("known to it alone");
    }

    private SpawnOrder withASecret(List<String> command) {
        var surroundings = new Surroundings(Set.of("XDG_CONFIG_HOME"), Map.of("SECRET", "known to it alone"));
        return new SpawnOrder(newSession(), AgentKind.PLAIN, command, work(), "go", true, false, null, surroundings);
    }

    @Test
    void whatCannotBeStartedIsRefused() {
        for (var command : List.of(List.of("no-such-program"), List.of("./nothing/here"), List.<String>of())) {
            var session = newSession();
            assertThatThrownBy(() ->
                            provider().spawn(order(session, AgentKind.ACP, command, null, false, null), new News()))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.reason().code()).isEqualTo("AGENT_NOT_STARTED"));
            assertThat(provider().session(session)).isEmpty();
        }
    }

    @Test
    void anAgentThatIgnoresEveryoneIsKilledWithAllItHasStarted() {
        var session = newSession();
        var news = spawn(session, "fork 900\nsay begun\nstuck");
        news.awaitText("begun");
        await().untilAsserted(() -> assertThat(ProcessesOf.session(session)).hasSizeGreaterThanOrEqualTo(2));
        kill(session, news);
        assertThat(ProcessesOf.session(session)).isEmpty();
    }

    @Test
    void whatAServerLeavesBehindEndsWithIt(@TempDir Path home) {
        var session = newSession();
        var news = new News();
        try (var leaving = Machine.internal(home)) {
            leaving.provider()
                    .spawn(order(session, AgentKind.ACP, leaving.demoCommand(), "say hello", false, null), news);
            news.awaitStatus(AgentStatus.WAITING);
            assertThat(ProcessesOf.session(session)).isNotEmpty();
        }
        assertThat(news.awaitEnd().reason()).isEqualTo("server_stopped");
        assertThat(ProcessesOf.session(session)).isEmpty();
    }

    private News plain(String script, String prompt, String... arguments) {
        return plain(newSession(), script, prompt, arguments);
    }

    private News plain(AgentSessionId session, String script, String prompt, String... arguments) {
        var command = new ArrayList<>(List.of("sh", "-c", script, "sh"));
        command.addAll(List.of(arguments));
        var news = new News();
        provider().spawn(order(session, AgentKind.PLAIN, command, prompt, false, null), news);
        return news;
    }

    private SpawnOrder order(
            AgentSessionId session,
            AgentKind kind,
            List<String> command,
            @Nullable String prompt,
            boolean held,
            @Nullable String reload) {
        return new SpawnOrder(session, kind, command, work(), prompt, false, held, reload, Surroundings.NONE);
    }

    private Machine machine() {
        return Objects.requireNonNull(machine);
    }

    private Path work() {
        return Objects.requireNonNull(work);
    }
}
