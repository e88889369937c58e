package dev.quarterdeck.execution.internal.domain.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.execution.api.AgentStatus;
import dev.quarterdeck.execution.internal.domain.agent.Conversation.Phase;
import dev.quarterdeck.execution.internal.domain.agent.Dispatch.Answer;
import dev.quarterdeck.execution.internal.domain.agent.Dispatch.Cancel;
import dev.quarterdeck.execution.internal.domain.agent.Dispatch.Close;
import dev.quarterdeck.execution.internal.domain.agent.Dispatch.Dismiss;
import dev.quarterdeck.execution.internal.domain.agent.Dispatch.Say;
import dev.quarterdeck.execution.internal.domain.agent.Happening.Answered;
import dev.quarterdeck.execution.internal.domain.agent.Happening.Asked;
import dev.quarterdeck.execution.internal.domain.agent.Happening.Dismissed;
import dev.quarterdeck.execution.internal.domain.agent.Happening.Ended;
import dev.quarterdeck.execution.internal.domain.agent.Happening.Held;
import dev.quarterdeck.execution.internal.domain.agent.Happening.Ready;
import dev.quarterdeck.execution.internal.domain.agent.Happening.Released;
import dev.quarterdeck.execution.internal.domain.agent.Happening.TurnOver;
import dev.quarterdeck.execution.internal.domain.agent.Happening.Wanted;
import dev.quarterdeck.execution.internal.domain.agent.Happening.Withdrawn;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Laws that hold whatever happens: every order of every happening, six deep. */
class ConversationLawTests {
    private static final int DEPTH = 6;
    private static final List<Happening> ALL = List.of(
            new Ready(),
            new Wanted(new Prompt("1", "this", false)),
            new Wanted(new Prompt("2", "that at once", true)),
            new Withdrawn("1"),
            new TurnOver(),
            new Asked("q"),
            new Answered("q", "yes"),
            new Dismissed("q"),
            new Held(false),
            new Held(true),
            new Released(),
            new Ended());

    @Test
    void theLawsHoldInEveryOrderOfEverything() {
        assertThat(explore(Conversation.starting(false), new Seen(false, false, false, Set.of()), DEPTH))
                .isGreaterThan(1_000_000);
        assertThat(explore(Conversation.starting(true), new Seen(false, false, false, Set.of()), DEPTH - 2))
                .isGreaterThan(10_000);
    }

    private static long explore(Conversation now, Seen before, int depth) {
        if (depth == 0) {
            return 1;
        }
        var count = 0L;
        for (var happening : ALL) {
            var step = now.after(happening);
            var seen = before.with(happening);
            for (var dispatch : step.dispatches()) {
                seen = seen.with(dispatch, step.next());
            }
            check(step.next(), seen);
            count += explore(step.next(), seen, depth - 1);
        }
        return count;
    }

    private static void check(Conversation next, Seen seen) {
        var inTurn = next.phase() == Phase.TALKING || next.phase() == Phase.CANCELLING;
        must(inTurn == seen.turn, "a turn is under way exactly from a prompt to its end");
        must(
                (next.phase() == Phase.CANCELLING) == (seen.turn && seen.cancelled),
                "a cancel lasts to the end of a turn");
        must((next.phase() == Phase.CLOSED) == seen.closed, "closed is closed");
        must(inTurn || next.questions().isEmpty(), "questions end with their turn");
        must(
                seen.open.equals(next.questions().isEmpty() ? Set.of() : Set.of("q")),
                "every question is answered, dismissed, over or open");
        must(next.status() != AgentStatus.PAUSED || next.held(), "only what is held is paused");
        must(!next.pausing() || next.held(), "only what is held is pausing");
    }

    private static void must(boolean holds, String law) {
        if (!holds) {
            throw new AssertionError(law);
        }
    }

    /** What was seen from outside. */
    private record Seen(boolean turn, boolean cancelled, boolean closed, Set<String> open) {
        Seen with(Happening happening) {
            return switch (happening) {
                case TurnOver _ -> new Seen(false, false, closed, Set.of());
                case Asked(var question) -> closed ? this : new Seen(turn, cancelled, closed, plus(question));
                case Ready _, Wanted _, Withdrawn _, Answered _, Dismissed _, Held _, Released _, Ended _ -> this;
            };
        }

        Seen with(Dispatch dispatch, Conversation next) {
            must(!closed, "nothing is sent after the end");
            return switch (dispatch) {
                case Say _ -> {
                    must(!turn && !next.held(), "one prompt at a time, and none while held");
                    yield new Seen(true, false, closed, open);
                }
                case Cancel _ -> {
                    must(turn && !cancelled, "a turn is cancelled once");
                    yield new Seen(turn, true, closed, open);
                }
                case Answer(var question, var _) -> {
                    must(open.contains(question) && !next.held() && !cancelled, "open questions are answered, unheld");
                    yield new Seen(turn, cancelled, closed, minus(question));
                }
                case Dismiss(var question) -> {
                    must(open.contains(question), "only what was asked is dismissed");
                    yield new Seen(turn, cancelled, closed, minus(question));
                }
                case Close _ -> {
                    must(!turn, "the conversation ends between turns");
                    yield new Seen(turn, cancelled, true, open);
                }
            };
        }

        private Set<String> plus(String question) {
            var more = new HashSet<>(open);
            more.add(question);
            return Set.copyOf(more);
        }

        private Set<String> minus(String question) {
            var less = new HashSet<>(open);
            less.remove(question);
            return Set.copyOf(less);
        }
    }
}
