package dev.quarterdeck.execution.internal.application.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.execution.api.AgentCapability;
import dev.quarterdeck.execution.api.AgentStatus;
import dev.quarterdeck.execution.api.InjectMode;
import dev.quarterdeck.execution.internal.application.agent.SessionNews.Delivered;
import dev.quarterdeck.execution.internal.application.agent.SessionNews.Settled;
import dev.quarterdeck.execution.internal.application.agent.SessionNews.Stood;
import dev.quarterdeck.kernel.refusal.Refused;
import org.junit.jupiter.api.Test;

/** What every provider keeps to when a session is controlled. Whoever cannot do something says so, and is not asked for it. */
abstract class ProviderControlsContract extends ProviderTalk {
    @Test
    void whatIsQueuedIsGivenAfterTheTurn() {
        has(AgentCapability.QUEUE);
        var session = newSession();
        var news = spawn(session, "say first\nslow 300\nsay still first");
        news.awaitText("first");
        var done = provider().inject(session, injection("1", "say second", InjectMode.QUEUE));
        news.awaitText("still first");
        news.await(one -> one.equals(new Delivered("1")));
        news.awaitText("second");
        confirmed(done);
        kill(session, news);
    }

    @Test
    void whatIsWithdrawnIsNeverGiven() {
        has(AgentCapability.QUEUE);
        var session = newSession();
        var news = spawn(session, "say first\nslow 300");
        news.awaitText("first");
        var done = provider().inject(session, injection("1", "say second", InjectMode.QUEUE));
        assertThat(provider().withdraw(session, "1")).isTrue();
        assertThat(provider().withdraw(session, "1")).isFalse();
        assertThat(settled(done)).isInstanceOf(ControlOutcome.Failed.class);
        news.awaitStatus(AgentStatus.WAITING);
        kill(session, news);
        assertThat(news.texts()).doesNotContain("second");
    }

    @Test
    void whatInterruptsEndsTheTurn() {
        has(AgentCapability.INTERRUPT);
        var session = newSession();
        var news = spawn(session, "say first\nslow 60000\nsay never");
        news.awaitText("first");
        confirmed(provider().inject(session, injection("1", "say at once", InjectMode.INTERRUPT)));
        news.awaitText("at once");
        kill(session, news);
        assertThat(news.texts()).doesNotContain("never");
    }

    @Test
    void aQuestionIsAnsweredByAPerson() {
        has(AgentCapability.PERMISSIONS);
        var session = newSession();
        var news = spawn(session, "ask May I?");
        var question = news.awaitQuestion();
        news.awaitStatus(AgentStatus.WAITING);
        assertThatThrownBy(() -> provider().answer(session, question.id(), "no such option"))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> provider().answer(session, "no such question", "allow"))
                .isInstanceOf(Refused.class);
        provider().answer(session, question.id(), question.options().getFirst().id());
        news.await(one -> one.equals(new Settled(question.id())));
        news.awaitText("The answer was allow");
        assertThatThrownBy(() -> provider().answer(session, question.id(), "allow"))
                .isInstanceOf(Refused.class);
        kill(session, news);
    }

    @Test
    void aPauseIsConfirmedWhenTheTurnIsOverAndHoldsWhatComesAfter() {
        has(AgentCapability.PAUSE);
        has(AgentCapability.RESUME);
        var session = newSession();
        var news = spawn(session, "say first\nslow 300");
        news.awaitText("first");
        var paused = provider().pause(session, false);
        news.await(one -> one.equals(new Stood(AgentStatus.RUNNING, true)));
        confirmed(paused);
        news.awaitStatus(AgentStatus.PAUSED);
        var done = provider().inject(session, injection("1", "say second", InjectMode.QUEUE));
        assertThat(done.toCompletableFuture()).isNotDone();
        confirmed(provider().resume(session));
        confirmed(done);
        news.awaitText("second");
        kill(session, news);
    }

    @Test
    void aPauseMayCancelTheTurn() {
        has(AgentCapability.PAUSE);
        var session = newSession();
        var news = spawn(session, "say first\nslow 60000\nsay never");
        news.awaitText("first");
        confirmed(provider().pause(session, true));
        news.awaitStatus(AgentStatus.PAUSED);
        kill(session, news);
        assertThat(news.texts()).doesNotContain("never");
    }

    @Test
    void anAnswerIsKeptBackWhileTheSessionIsPaused() {
        has(AgentCapability.PAUSE);
        has(AgentCapability.PERMISSIONS);
        var session = newSession();
        var news = spawn(session, "ask May I?");
        var question = news.awaitQuestion();
        confirmed(provider().pause(session, false));
        news.awaitStatus(AgentStatus.PAUSED);
        provider().answer(session, question.id(), "allow");
        anotherSpeaks();
        assertThat(news.texts()).doesNotContain("The answer was allow");
        confirmed(provider().resume(session));
        news.awaitText("The answer was allow");
        kill(session, news);
    }

    @Test
    void aSessionThatIsHeldFromTheStartSaysNothing() {
        has(AgentCapability.PAUSE);
        var session = newSession();
        var news = new News();
        provider().spawn(order(session, "say hello", true), news);
        news.awaitStatus(AgentStatus.PAUSED);
        anotherSpeaks();
        assertThat(news.texts()).isEmpty();
        confirmed(provider().resume(session));
        news.awaitText("hello");
        kill(session, news);
    }
}
