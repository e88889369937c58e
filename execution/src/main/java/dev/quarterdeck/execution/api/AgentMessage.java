package dev.quarterdeck.execution.api;

import dev.quarterdeck.kernel.id.AgentSessionId;
import java.time.Instant;
import java.util.Map;

/**
 * One message of a session, as it is kept.
 *
 * @param id a ULID
 * @param sequence its place in the session: 1, 2, 3 without a gap
 * @param content text for a person
 * @param metadata what else was said with it; {@code raw} holds what the agent sent where that is more than the content
 */
public record AgentMessage(
        String id,
        AgentSessionId sessionId,
        long sequence,
        Role role,
        String provider,
        Kind kind,
        String content,
        Instant timestamp,
        Map<String, String> metadata) {
    public AgentMessage {
        metadata = Map.copyOf(metadata);
    }

    /** Who spoke. */
    public enum Role {
        AGENT,
        USER,
        SYSTEM,
        OPERATOR,
        TOOL
    }

    /** What sort of message it is. */
    public enum Kind {
        TEXT,
        THOUGHT,
        TOOL_CALL,
        TOOL_RESULT,
        PLAN,
        PERMISSION_REQUEST,
        STATUS
    }
}
