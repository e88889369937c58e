package dev.quarterdeck.execution.api;

import dev.quarterdeck.kernel.id.AgentSessionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something an agent may do only when a person allows it.
 *
 * @param id a ULID
 * @param toolCall the call it is about, as the agent names it
 * @param detail what the agent sent with it
 */
public record AgentQuestion(
        String id,
        AgentSessionId sessionId,
        String title,
        @Nullable String toolCall,
        String detail,
        List<Option> options) {
    public AgentQuestion {
        options = List.copyOf(options);
    }

    /** One of the answers the agent offers; {@code kind} is allow_once, allow_always, reject_once or reject_always. */
    public record Option(String id, String name, String kind) {}
}
