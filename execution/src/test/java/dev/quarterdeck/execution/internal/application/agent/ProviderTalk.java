package dev.quarterdeck.execution.internal.application.agent;

import static dev.quarterdeck.execution.testing.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.quarterdeck.execution.api.AgentCapability;
import dev.quarterdeck.execution.api.AgentStatus;
import dev.quarterdeck.execution.api.InjectMode;
import dev.quarterdeck.execution.internal.application.agent.ControlOutcome.Confirmed;
import dev.quarterdeck.kernel.id.AgentSessionId;
import dev.quarterdeck.kernel.refusal.Refused;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** How tests of providers speak with sessions. */
abstract class ProviderTalk {
    private final AtomicLong ids = new AtomicLong();

    abstract AgentProvider provider();

    /** What the provider has to be able to do; what is not among it is not asked of it. */
    abstract Set<AgentCapability> declared();

    /** An order for a session whose agent does what these words of the script say. */
    abstract SpawnOrder order(AgentSessionId session, @Nullable String script, boolean held);

    final AgentSessionId newSession() {
        return new AgentSessionId("%026d".formatted(ids.incrementAndGet()));
    }

    final News spawn(AgentSessionId session, @Nullable String script) {
        var news = new News();
        provider().spawn(order(session, script, false), news);
        return news;
    }

    /** Long enough for an agent to say what it should not: another one begins, speaks and ends meanwhile. */
    final void anotherSpeaks() {
        var session = newSession();
        var news = spawn(session, "say meanwhile");
        news.awaitStatus(AgentStatus.WAITING);
        kill(session, news);
    }

    final void kill(AgentSessionId session, News news) {
        var done = provider().kill(session);
        assertThat(news.awaitEnd().status()).isEqualTo(AgentStatus.KILLED);
        confirmed(done);
        gone(session);
        // Nothing that read it or wrote to it may wait for ever.
        await().atMost(60, TimeUnit.SECONDS)
                .until(() -> Thread.getAllStackTraces().keySet().stream()
                        .noneMatch(thread -> thread.getName().endsWith(session.value())));
    }

    final void gone(AgentSessionId session) {
        assertThat(provider().session(session))
                .satisfiesAnyOf(
                        found -> assertThat(found).isEmpty(),
                        found -> assertThat(found.orElseThrow().status().isOver())
                                .isTrue());
        assertThatThrownBy(() -> provider().kill(session)).isInstanceOf(Refused.class);
    }

    final void has(AgentCapability capability) {
        assumeThat(declared()).contains(capability);
    }

    static void confirmed(CompletionStage<ControlOutcome> done) {
        assertThat(settled(done)).isEqualTo(new Confirmed());
    }

    static ControlOutcome settled(CompletionStage<ControlOutcome> done) {
        return done.toCompletableFuture().orTimeout(60, TimeUnit.SECONDS).join();
    }

    static Injection injection(String id, String text, InjectMode mode) {
        return new Injection(id, text, mode, "Ada");
    }
}
