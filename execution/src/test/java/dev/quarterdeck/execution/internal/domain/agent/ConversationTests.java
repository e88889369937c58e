package dev.quarterdeck.execution.internal.domain.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.execution.api.AgentStatus;
import dev.quarterdeck.execution.internal.domain.agent.Dispatch.Answer;
import dev.quarterdeck.execution.internal.domain.agent.Dispatch.Cancel;
import dev.quarterdeck.execution.internal.domain.agent.Dispatch.Close;
import dev.quarterdeck.execution.internal.domain.agent.Dispatch.Dismiss;
import dev.quarterdeck.execution.internal.domain.agent.Dispatch.Say;
import dev.quarterdeck.execution.internal.domain.agent.Happening.Answered;
import dev.quarterdeck.execution.internal.domain.agent.Happening.Asked;
import dev.quarterdeck.execution.internal.domain.agent.Happening.Ended;
import dev.quarterdeck.execution.internal.domain.agent.Happening.Held;
import dev.quarterdeck.execution.internal.domain.agent.Happening.Ready;
import dev.quarterdeck.execution.internal.domain.agent.Happening.Released;
import dev.quarterdeck.execution.internal.domain.agent.Happening.TurnOver;
import dev.quarterdeck.execution.internal.domain.agent.Happening.Wanted;
import dev.quarterdeck.execution.internal.domain.agent.Happening.Withdrawn;
import java.util.List;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

class ConversationTests {
    private static final Prompt FIRST = new Prompt("1", "do it", false);
    private static final Prompt SECOND = new Prompt("2", "and that", false);
    private static final Prompt URGENT = new Prompt("3", "stop, rather this", true);

    @Test
    void whatIsWantedEarlyIsSaidWhenTheAgentIsReady() {
        var talk = new Talk(false).hears(new Wanted(FIRST));
        assertThat(talk.status()).isEqualTo(AgentStatus.SPAWNING);
        talk.sends().isEmpty();
        talk.hears(new Ready()).sends().containsExactly(new Say(FIRST));
        assertThat(talk.status()).isEqualTo(AgentStatus.RUNNING);
    }

    @Test
    void aSecondPromptWaitsForTheEndOfTheTurn() {
        var talk = talking();
        talk.hears(new Wanted(SECOND)).sends().isEmpty();
        talk.hears(new TurnOver()).sends().containsExactly(new Say(SECOND));
        talk.hears(new TurnOver()).sends().isEmpty();
        assertThat(talk.status()).isEqualTo(AgentStatus.WAITING);
    }

    @Test
    void whatInterruptsCancelsTheTurnAndGoesFirst() {
        var talk = talking().hears(new Wanted(SECOND));
        talk.hears(new Wanted(URGENT)).sends().containsExactly(new Cancel());
        talk.hears(new Wanted(new Prompt("4", "and this", true))).sends().isEmpty();
        talk.hears(new TurnOver()).sends().containsExactly(new Say(URGENT));
    }

    @Test
    void whatIsWithdrawnInTimeIsNeverSaid() {
        var talk = talking().hears(new Wanted(SECOND)).hears(new Withdrawn("2"));
        talk.hears(new TurnOver()).sends().isEmpty();
        talk.hears(new Withdrawn("1")).sends().isEmpty();
    }

    @Test
    void anAnswerGoesToWhoeverAsked() {
        var talk = talking().hears(new Asked("q"));
        assertThat(talk.status()).isEqualTo(AgentStatus.WAITING);
        talk.hears(new Answered("other", "yes")).sends().isEmpty();
        talk.hears(new Answered("q", "yes")).sends().containsExactly(new Answer("q", "yes"));
        assertThat(talk.status()).isEqualTo(AgentStatus.RUNNING);
        talk.hears(new Answered("q", "no")).sends().isEmpty();
    }

    @Test
    void aPauseIsNoPauseBeforeTheTurnIsOver() {
        var talk = talking().hears(new Held(false));
        assertThat(talk.status()).isEqualTo(AgentStatus.RUNNING);
        assertThat(talk.pausing()).isTrue();
        talk.hears(new Wanted(SECOND)).hears(new TurnOver()).sends().isEmpty();
        assertThat(talk.status()).isEqualTo(AgentStatus.PAUSED);
        assertThat(talk.pausing()).isFalse();
        talk.hears(new Released()).sends().containsExactly(new Say(SECOND));
    }

    @Test
    void aPauseMayCancelTheTurn() {
        var talk = talking();
        talk.hears(new Held(true)).sends().containsExactly(new Cancel());
        assertThat(talk.pausing()).isTrue();
        talk.hears(new TurnOver()).sends().isEmpty();
        assertThat(talk.status()).isEqualTo(AgentStatus.PAUSED);
    }

    @Test
    void anAgentThatWaitsForAnAnswerStandsStillWhileTheAnswerIsKeptBack() {
        var talk = talking().hears(new Asked("q"));
        talk.hears(new Held(false)).sends().isEmpty();
        assertThat(talk.status()).isEqualTo(AgentStatus.PAUSED);
        talk.hears(new Answered("q", "yes")).sends().isEmpty();
        talk.hears(new Answered("q", "no")).sends().isEmpty();
        talk.hears(new Released()).sends().containsExactly(new Answer("q", "no"));
        assertThat(talk.status()).isEqualTo(AgentStatus.RUNNING);
    }

    @Test
    void aHeldSessionIsReadyAndSaysNothing() {
        var talk = new Talk(false).hears(new Wanted(FIRST)).hears(new Held(false));
        assertThat(talk.pausing()).isTrue();
        talk.hears(new Ready()).sends().isEmpty();
        assertThat(talk.status()).isEqualTo(AgentStatus.PAUSED);
        talk.hears(new Released()).sends().containsExactly(new Say(FIRST));
    }

    @Test
    void whatInterruptsWaitsForTheReleaseToo() {
        var talk = talking().hears(new Held(false));
        talk.hears(new Wanted(URGENT)).sends().isEmpty();
        talk.hears(new Released()).sends().containsExactly(new Cancel());
        talk.hears(new TurnOver()).sends().containsExactly(new Say(URGENT));
    }

    @Test
    void whoeverIsCancelledGetsNoAnswerButIsTold() {
        var talk = talking().hears(new Asked("q"));
        talk.hears(new Wanted(URGENT)).sends().containsExactly(new Cancel(), new Dismiss("q"));
        talk.hears(new Answered("q", "yes")).sends().isEmpty();
        talk.hears(new Asked("late")).sends().containsExactly(new Dismiss("late"));
    }

    @Test
    void theConversationEndsWithTheTurnUnderWay() {
        var talk = talking().hears(new Wanted(SECOND));
        talk.hears(new Ended()).sends().isEmpty();
        talk.hears(new Wanted(URGENT)).sends().isEmpty();
        talk.hears(new TurnOver()).sends().containsExactly(new Close());
        talk.hears(new Wanted(SECOND)).sends().isEmpty();
    }

    @Test
    void whoeverWouldWaitForAPersonIsNotWaitedForAtTheEnd() {
        talking().hears(new Asked("q")).hears(new Ended()).sends().containsExactly(new Cancel(), new Dismiss("q"));
        talking().hears(new Ended()).hears(new Asked("q")).sends().containsExactly(new Cancel(), new Dismiss("q"));
    }

    @Test
    void anIdleOrHeldConversationEndsAtOnce() {
        talking().hears(new TurnOver()).hears(new Ended()).sends().containsExactly(new Close());
        talking()
                .hears(new Held(false))
                .hears(new TurnOver())
                .hears(new Ended())
                .sends()
                .containsExactly(new Close());
    }

    @Test
    void aConversationForOneTaskEndsWhenAllIsSaid() {
        var talk = new Talk(true).hears(new Wanted(FIRST)).hears(new Ready()).hears(new Wanted(SECOND));
        talk.hears(new TurnOver()).sends().containsExactly(new Say(SECOND));
        talk.hears(new TurnOver()).sends().containsExactly(new Close());
    }

    private static Talk talking() {
        return new Talk(false).hears(new Wanted(FIRST)).hears(new Ready());
    }

    /** A conversation, and what the last happening made it send. */
    private static final class Talk {
        private Step step;

        Talk(boolean once) {
            step = new Step(Conversation.starting(once), List.of());
        }

        Talk hears(Happening happening) {
            step = step.next().after(happening);
            return this;
        }

        ListAssert<Dispatch> sends() {
            return assertThat(step.dispatches());
        }

        AgentStatus status() {
            return step.next().status();
        }

        boolean pausing() {
            return step.next().pausing();
        }
    }
}
