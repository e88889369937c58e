package dev.quarterdeck.execution.internal.domain.agent;

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
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What is said to an agent and when: one prompt at a time, in order, and nothing at all while it is held. An agent that
 * is told to cancel still owns its turn until it says that the turn is over.
 *
 * @param queue what waits to be said; what interrupts stands before what does not
 * @param questions what the agent waits for in this turn
 */
public record Conversation(Phase phase, boolean held, End end, List<Prompt> queue, List<Question> questions) {
    public Conversation {
        queue = List.copyOf(queue);
        questions = List.copyOf(questions);
    }

    /** @param once whether it ends by itself when all has been said */
    public static Conversation starting(boolean once) {
        return new Conversation(Phase.STARTING, false, once ? End.WHEN_DONE : End.OPEN, List.of(), List.of());
    }

    /** How the session stands as long as its agent is there. */
    public AgentStatus status() {
        return switch (phase) {
            case STARTING -> AgentStatus.SPAWNING;
            case IDLE -> held ? AgentStatus.PAUSED : AgentStatus.WAITING;
            case TALKING, CANCELLING -> questions.isEmpty() ? AgentStatus.RUNNING : waiting();
            case CLOSED -> AgentStatus.WAITING;
        };
    }

    /** Whether it is to stand still and does not yet. */
    public boolean pausing() {
        return held && phase != Phase.CLOSED && status() != AgentStatus.PAUSED;
    }

    public Step after(Happening happening) {
        return switch (happening) {
            case Ready _ -> phase == Phase.STARTING ? in(Phase.IDLE).onward(List.of()) : same();
            case Wanted(var prompt) -> queueing(joined(prompt)).onward(List.of());
            case Withdrawn(var prompt) -> queueing(without(prompt)).onward(List.of());
            case TurnOver _ -> turnOver();
            case Asked(var question) -> asked(question);
            case Answered(var question, var option) -> answered(question, option);
            case Happening.Dismissed(var question) -> dismissed(question);
            case Held(var cancelling) -> held(true).pausedBy(cancelling);
            case Released _ -> held(false).released();
            case Ended _ -> ending().onward(List.of());
        };
    }

    private AgentStatus waiting() {
        return held ? AgentStatus.PAUSED : AgentStatus.WAITING;
    }

    private Step same() {
        return new Step(this, List.of());
    }

    private Step turnOver() {
        return isInTurn() ? asking(List.of()).in(Phase.IDLE).onward(List.of()) : same();
    }

    private Step asked(String question) {
        return switch (phase) {
            case TALKING -> {
                var asking = asking(with(new Question(question, null)));
                yield end == End.AFTER_TURN ? asking.cancelling(List.of()) : new Step(asking, List.of());
            }
            // Whoever was told to cancel is answered no more, and the protocol wants it to be told so.
            case STARTING, IDLE, CANCELLING -> new Step(this, List.of(new Dismiss(question)));
            case CLOSED -> same();
        };
    }

    private Step answered(String question, String option) {
        if (questions.stream().noneMatch(one -> one.id().equals(question))) {
            return same();
        }
        return held
                ? new Step(asking(with(new Question(question, option))), List.of())
                : new Step(asking(except(question)), List.of(new Answer(question, option)));
    }

    private Step dismissed(String question) {
        return questions.stream().anyMatch(one -> one.id().equals(question))
                ? new Step(asking(except(question)), List.of(new Dismiss(question)))
                : same();
    }

    private Step pausedBy(boolean cancelling) {
        return cancelling && phase == Phase.TALKING ? cancelling(List.of()) : same();
    }

    private Step released() {
        var open = questions.stream().filter(one -> one.chosen() == null).toList();
        var answers = questions.stream().mapMulti(Conversation::answer).toList();
        return asking(open).onward(answers);
    }

    private static void answer(Question question, Consumer<Dispatch> taker) {
        var chosen = question.chosen();
        if (chosen != null) {
            taker.accept(new Answer(question.id(), chosen));
        }
    }

    private Conversation ending() {
        return new Conversation(phase, held, End.AFTER_TURN, List.of(), questions);
    }

    /** Says what can be said now, after what has to be sent in any case. */
    private Step onward(List<? extends Dispatch> first) {
        return switch (phase) {
            case IDLE -> idle(first);
            case TALKING -> mustCancel() ? cancelling(first) : new Step(this, List.copyOf(first));
            case STARTING, CANCELLING, CLOSED -> new Step(this, List.copyOf(first));
        };
    }

    private Step idle(List<? extends Dispatch> first) {
        if (end == End.AFTER_TURN) {
            return new Step(in(Phase.CLOSED), followed(first, Stream.of(new Close())));
        }
        if (held) {
            return new Step(this, List.copyOf(first));
        }
        if (!queue.isEmpty()) {
            var said = queueing(queue.subList(1, queue.size())).in(Phase.TALKING);
            return new Step(said, followed(first, Stream.of(new Say(queue.getFirst()))));
        }
        return end == End.WHEN_DONE
                ? new Step(in(Phase.CLOSED), followed(first, Stream.of(new Close())))
                : new Step(this, List.copyOf(first));
    }

    private boolean mustCancel() {
        return end == End.AFTER_TURN
                ? !questions.isEmpty()
                : !held && !queue.isEmpty() && queue.getFirst().interrupts();
    }

    private Step cancelling(List<? extends Dispatch> first) {
        var dismissals = questions.stream().map(question -> new Dismiss(question.id()));
        return new Step(
                asking(List.of()).in(Phase.CANCELLING),
                followed(first, Stream.concat(Stream.of(new Cancel()), dismissals)));
    }

    private static List<Dispatch> followed(List<? extends Dispatch> first, Stream<? extends Dispatch> then) {
        return Stream.concat(first.stream(), then).map(Dispatch.class::cast).toList();
    }

    private boolean isInTurn() {
        return phase == Phase.TALKING || phase == Phase.CANCELLING;
    }

    private List<Prompt> joined(Prompt prompt) {
        if (end == End.AFTER_TURN || phase == Phase.CLOSED) {
            return queue;
        }
        var place = prompt.interrupts()
                ? (int) queue.stream().takeWhile(Prompt::interrupts).count()
                : queue.size();
        var joined = new ArrayList<>(queue);
        joined.add(place, prompt);
        return joined;
    }

    private List<Prompt> without(String prompt) {
        return queue.stream().filter(one -> !one.id().equals(prompt)).toList();
    }

    private List<Question> with(Question question) {
        return Stream.concat(except(question.id()).stream(), Stream.of(question))
                .toList();
    }

    private List<Question> except(String question) {
        return questions.stream().filter(one -> !one.id().equals(question)).toList();
    }

    private Conversation in(Phase next) {
        return new Conversation(next, held, end, queue, questions);
    }

    private Conversation held(boolean now) {
        return new Conversation(phase, now, end, queue, questions);
    }

    private Conversation queueing(List<Prompt> next) {
        return new Conversation(phase, held, end, next, questions);
    }

    private Conversation asking(List<Question> next) {
        return new Conversation(phase, held, end, queue, next);
    }

    /** Where the agent is. */
    public enum Phase {
        STARTING,
        IDLE,
        TALKING,
        /** It was told to cancel and has not ended its turn yet. */
        CANCELLING,
        CLOSED
    }

    /** When the conversation ends. */
    public enum End {
        /** When somebody ends it. */
        OPEN,
        /** When all has been said. */
        WHEN_DONE,
        /** When the turn under way is over. */
        AFTER_TURN
    }
}
