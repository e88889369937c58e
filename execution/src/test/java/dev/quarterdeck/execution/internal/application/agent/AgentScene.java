package dev.quarterdeck.execution.internal.application.agent;

import static dev.quarterdeck.execution.testing.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.execution.api.AgentMessage;
import dev.quarterdeck.execution.api.AgentMessage.Kind;
import dev.quarterdeck.execution.api.AgentSessions;
import dev.quarterdeck.execution.api.AgentSessions.Spawn;
import dev.quarterdeck.execution.api.AgentStatus;
import dev.quarterdeck.execution.api.ControlReceipt;
import dev.quarterdeck.execution.api.ControlReceipt.State;
import dev.quarterdeck.execution.testing.AgentServer;
import dev.quarterdeck.execution.testing.GitSandbox;
import dev.quarterdeck.governance.api.AuditTrail.Deed;
import dev.quarterdeck.kernel.context.Contexts;
import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.context.RepositoryContext;
import dev.quarterdeck.kernel.id.AgentSessionId;
import dev.quarterdeck.kernel.refusal.Refused;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A server with agents, and what tests do with them. */
abstract class AgentScene {
    static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path home = Path.of("/nowhere");

    @Nullable
    AgentServer server;

    @BeforeEach
    void start() throws Exception {
        home = home.toRealPath();
        GitSandbox.create(home);
        server = new AgentServer(home);
    }

    @AfterEach
    void stop() {
        server().close();
    }

    final List<AgentMessage> someAfter(AgentSessionId session, List<AgentMessage> read) {
        var after = read.isEmpty() ? "0" : Long.toString(read.getLast().sequence());
        try (var stream = agents().stream(entry(), session, after)) {
            return stream.next(PATIENCE);
        }
    }

    final AgentSessionId spawn(String script) {
        return agents().spawn(repository(), demo(script, null, null)).id();
    }

    final AgentSessionId spawnProcess(String script) {
        var wanted = new Spawn(
                "demo", List.of(DemoProvider.AS_PROCESS), null, null, script, null, null, null, null, null, null, null);
        return agents().spawn(repository(), wanted).id();
    }

    static Spawn demo(String script, @Nullable AgentSessionId parent, @Nullable String key) {
        return new Spawn("demo", null, null, null, script, null, null, parent, null, null, null, key);
    }

    static Spawn of(String provider, @Nullable Path directory) {
        return new Spawn(provider, null, null, directory, null, null, null, null, null, null, null, null);
    }

    static Spawn command(List<String> command, @Nullable Path directory) {
        return new Spawn(null, command, null, directory, null, null, null, null, null, null, null, null);
    }

    final void awaits(AgentSessionId session, AgentStatus status) {
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(agents().find(entry(), session).status()).isEqualTo(status));
    }

    final void settled(ControlReceipt receipt, State state) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(agents().receipts(entry(), receipt.sessionId(), 50).items().stream()
                                .filter(one -> one.id().equals(receipt.id()))
                                .map(ControlReceipt::state))
                        .containsExactly(state));
    }

    final List<AgentMessage> all(AgentSessionId session) {
        var all = new ArrayList<AgentMessage>();
        try (var stream = agents().stream(entry(), session, "0")) {
            for (var more = stream.next(Duration.ZERO); !more.isEmpty(); more = stream.next(Duration.ZERO)) {
                all.addAll(more);
            }
        }
        return all;
    }

    final List<String> texts(AgentSessionId session) {
        return all(session).stream()
                .filter(message -> message.kind() == Kind.TEXT)
                .map(AgentMessage::content)
                .toList();
    }

    final List<String> actions() {
        return server().deeds().stream().map(Deed::action).toList();
    }

    final AgentSessions agents() {
        return server().bean(AgentSessions.class);
    }

    final EntryContext entry() {
        return Contexts.sample().entry();
    }

    static void refused(String code, Runnable deed) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo(code));
    }

    final RepositoryContext repository() {
        return Contexts.sample().at(home).repositoryContext();
    }

    final AgentServer server() {
        return Objects.requireNonNull(server);
    }
}
