package dev.quarterdeck.execution.internal.application.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.execution.api.AgentCapability;
import dev.quarterdeck.execution.api.AgentStatus;
import dev.quarterdeck.execution.api.InjectMode;
import dev.quarterdeck.execution.internal.application.agent.SessionNews.Entry;
import dev.quarterdeck.kernel.refusal.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every provider of agents keeps to. */
abstract class AgentProviderContract extends ProviderControlsContract {
    @Test
    void itHasANameAndSaysWhatItCan() {
        assertThat(provider().name()).matches("[a-z][a-z0-9-]*");
        assertThat(provider().capabilities())
                .isEqualTo(declared())
                .contains(AgentCapability.SPAWN, AgentCapability.KILL);
        assertThat(provider().unavailable()).isEmpty();
    }

    @Test
    void aSessionIsThereFromItsSpawnToItsEnd() {
        var session = newSession();
        var news = spawn(session, "say hello");
        news.awaitText("hello");
        assertThat(provider().session(session)).isPresent();
        assertThat(provider().sessions()).extracting(ProviderSession::id).contains(session);
        news.awaitStatus(AgentStatus.WAITING);
        kill(session, news);
    }

    @Test
    void everythingIsToldInOrderAndWithoutAGap() {
        var session = newSession();
        var news = spawn(session, "noisy 2000");
        news.awaitStatus(AgentStatus.WAITING);
        kill(session, news);
        assertThat(news.seen().stream().map(Entry::position))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, news.seen().size())
                        .mapToObj(Long::valueOf)
                        .toList());
        assertThat(news.texts().stream().filter(text -> text.matches("\\d+ ")).map(String::strip))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 2000)
                        .mapToObj(Integer::toString)
                        .toList());
    }

    @Test
    void whoeverComesLaterIsToldTheRest() {
        has(AgentCapability.STREAM);
        var session = newSession();
        var news = spawn(session, "say one");
        news.awaitStatus(AgentStatus.WAITING);
        var from = news.seen().size() - 1L;
        var later = new News();
        try (var _ = provider().subscribe(session, from, later)) {
            later.awaitStatus(AgentStatus.WAITING);
            assertThat(later.seen()).containsExactly(news.seen().getLast());
        }
        assertThatThrownBy(() -> provider().subscribe(session, from + 1000, later))
                .isInstanceOf(Refused.class);
        kill(session, news);
        assertThat(later.seen()).hasSize(1);
    }

    @Test
    void recentMessagesCanBeReadAgain() {
        has(AgentCapability.HISTORY);
        var session = newSession();
        var news = spawn(session, "say one\nsay two\nsay three");
        news.awaitStatus(AgentStatus.WAITING);
        var all = provider().messages(session, 100, null);
        assertThat(all.stream().map(Entry::news))
                .containsExactlyElementsOf(news.said().toList());
        var two = provider().messages(session, 2, all.getLast().position());
        assertThat(two).isEqualTo(all.subList(all.size() - 3, all.size() - 1));
        kill(session, news);
    }

    @Test
    void whatIsTerminatedEndsWithItsTurn() {
        has(AgentCapability.TERMINATE);
        var session = newSession();
        var news = spawn(session, "say first\nslow 300\nsay last");
        news.awaitText("first");
        var done = provider().terminate(session);
        news.awaitText("last");
        assertThat(news.awaitEnd().status()).isEqualTo(AgentStatus.COMPLETED);
        confirmed(done);
        gone(session);
    }

    @Test
    void whatIsKilledIsGone() {
        var session = newSession();
        var news = spawn(session, "say first\nslow 60000\nsay never");
        news.awaitText("first");
        kill(session, news);
        assertThat(news.texts()).doesNotContain("never");
    }

    @Test
    void anAgentThatBreaksDownFailsAlone() {
        var session = newSession();
        var other = newSession();
        var quiet = spawn(other, "say hello");
        var news = spawn(session, "say first\ncrash 3");
        assertThat(news.awaitEnd().status()).isEqualTo(AgentStatus.FAILED);
        quiet.awaitStatus(AgentStatus.WAITING);
        kill(other, quiet);
    }

    @Test
    void nobodyControlsASessionThatIsNotThere() {
        var nobody = newSession();
        var provider = provider();
        assertThat(provider.session(nobody)).isEmpty();
        var controls = new ArrayList<Runnable>(List.of(
                () -> provider.kill(nobody),
                () -> provider.terminate(nobody),
                () -> provider.pause(nobody, false),
                () -> provider.resume(nobody),
                () -> provider.withdraw(nobody, "1"),
                () -> provider.answer(nobody, "q", "allow"),
                () -> provider.messages(nobody, 10, null),
                () -> provider.subscribe(nobody, 0, new News())));
        for (var mode : InjectMode.values()) {
            controls.add(() -> provider.inject(nobody, injection("1", "hello", mode)));
        }
        assertThat(controls)
                .allSatisfy(control -> assertThatThrownBy(control::run).isInstanceOf(Refused.class));
    }

    @Test
    void whatItCannotDoItRefuses() {
        var session = newSession();
        var news = spawn(session, "say hello");
        news.awaitStatus(AgentStatus.WAITING);
        for (var mode : InjectMode.values()) {
            if (!provider().capabilities().contains(mode.capability())) {
                assertThatThrownBy(() -> provider().inject(session, injection("1", "hello", mode)))
                        .isInstanceOfSatisfying(
                                Refused.class,
                                refused -> assertThat(refused.reason().code()).isEqualTo("CAPABILITY_UNSUPPORTED"));
            }
        }
        kill(session, news);
    }
}
