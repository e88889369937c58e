package dev.quarterdeck.execution.internal.application.agent;

import dev.quarterdeck.execution.api.AgentStatus;
import dev.quarterdeck.execution.internal.application.agent.AgentProcess.Exit;
import dev.quarterdeck.execution.internal.application.agent.SpawnOrder.AgentKind;
import dev.quarterdeck.execution.internal.domain.agent.Conversation.Phase;
import dev.quarterdeck.execution.internal.domain.agent.Ending;
import org.jspecify.annotations.Nullable;

/** How a session ended, from what was decided about it and how its process went. */
final class Verdict {
    private Verdict() {}

    /** @param failure why the last turn went wrong */
    static Ending on(SpawnOrder order, Phase phase, @Nullable Ending fate, ProcessEnd end, @Nullable String failure) {
        var exit = end.exit();
        if (fate != null) {
            return new Ending(fate.status(), fate.reason(), fate.detail(), exit.code());
        }
        if (exit.tooMuch()) {
            return Ending.failed("output_limit", "it printed more than it may", exit.code());
        }
        if (order.once() && failure != null) {
            return Ending.failed("turn_failed", failure, exit.code());
        }
        var byItself = exit.code() == 0 && (phase == Phase.IDLE || phase == Phase.CLOSED);
        // What an agent answers to the end of its input says nothing about its work; what a command answers does.
        var asAsked = end.wasAsked() && (order.kind() == AgentKind.ACP || end.wasSignalled());
        return byItself || asAsked ? Ending.completed(exit.code()) : exited(exit, phase, end);
    }

    private static Ending exited(Exit exit, Phase phase, ProcessEnd end) {
        var when = phase == Phase.STARTING ? "before it could be spoken to" : "by itself";
        var words = end.lastErrors();
        var detail = "it ended %s with code %d".formatted(when, exit.code());
        return new Ending(AgentStatus.FAILED, "exited", words.isBlank() ? detail : detail + ": " + words, exit.code());
    }
}
