package dev.quarterdeck.execution.internal.domain.agent;

import java.util.List;

/** Where a conversation has come to, and what is sent because of that, in this order. */
public record Step(Conversation next, List<Dispatch> dispatches) {
    public Step {
        dispatches = List.copyOf(dispatches);
    }
}
