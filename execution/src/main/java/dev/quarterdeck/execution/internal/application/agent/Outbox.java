package dev.quarterdeck.execution.internal.application.agent;

import dev.quarterdeck.execution.api.AgentMessage.Kind;
import dev.quarterdeck.execution.api.AgentMessage.Role;
import dev.quarterdeck.execution.api.AgentQuestion;
import dev.quarterdeck.execution.internal.application.agent.AgentProtocol.Dialogue;
import dev.quarterdeck.execution.internal.domain.agent.Dispatch;
import dev.quarterdeck.kernel.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What goes to one agent. That something is said is told before it is, so that no answer comes before its question. */
final class Outbox {
    /** The prompt a session begins with. */
    static final String FIRST = "first";

    private final Transcript transcript;
    private final Promises promises;
    private final Deadlines deadlines;
    private final ProcessEnd end;
    private final Clock clock;
    private final Map<String, AgentQuestion> questions = new LinkedHashMap<>();
    private @Nullable Dialogue dialogue;

    Outbox(Transcript transcript, Promises promises, Deadlines deadlines, ProcessEnd end, Clock clock) {
        this.transcript = transcript;
        this.promises = promises;
        this.deadlines = deadlines;
        this.end = end;
        this.clock = clock;
    }

    void speakTo(Dialogue agent) {
        dialogue = agent;
    }

    void asked(AgentQuestion question) {
        questions.put(question.id(), question);
        transcript.add(new SessionNews.Asked(question));
    }

    boolean offers(String question, String option) {
        var asked = questions.get(question);
        return asked != null
                && asked.options().stream().anyMatch(one -> one.id().equals(option));
    }

    void settleAll() {
        List.copyOf(questions.keySet()).forEach(this::settle);
    }

    private void settle(String question) {
        if (questions.remove(question) != null) {
            transcript.add(new SessionNews.Settled(question));
        }
    }

    void send(Dispatch dispatch) {
        var agent = Objects.requireNonNull(dialogue, "Nothing is sent before the agent is ready");
        switch (dispatch) {
            case Dispatch.Say(var prompt) -> {
                deadlines.heard(clock.now());
                transcript.add(
                        prompt.id().equals(FIRST)
                                ? new SessionNews.Said(Role.USER, Kind.TEXT, prompt.text(), Map.of())
                                : new SessionNews.Delivered(prompt.id()));
                agent.say(prompt.text());
                promises.delivered(prompt.id());
            }
            case Dispatch.Cancel _ -> agent.cancel();
            case Dispatch.Answer(var question, var option) -> {
                settle(question);
                agent.answer(question, option);
            }
            case Dispatch.Dismiss(var question) -> {
                settle(question);
                agent.dismiss(question);
            }
            case Dispatch.Close _ -> {
                end.asked(clock.now());
                agent.close();
            }
        }
    }
}
