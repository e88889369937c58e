package dev.quarterdeck.execution.internal.domain.agent;

import dev.quarterdeck.execution.api.AgentStatus;
import org.jspecify.annotations.Nullable;

/**
 * How a session ended.
 *
 * @param reason {@code exited}, {@code idle_timeout} and the like; absent for one that ended as it should
 * @param detail for a person
 */
public record Ending(
        AgentStatus status,
        @Nullable String reason,
        @Nullable String detail,
        @Nullable Integer exitCode) {
    public Ending {
        if (!status.isOver()) {
            throw new IllegalArgumentException("A session does not end " + status.wireName());
        }
    }

    public static Ending completed(@Nullable Integer exitCode) {
        return new Ending(AgentStatus.COMPLETED, null, null, exitCode);
    }

    public static Ending failed(String reason, String detail, @Nullable Integer exitCode) {
        return new Ending(AgentStatus.FAILED, reason, detail, exitCode);
    }

    public static Ending killed(String detail, @Nullable Integer exitCode) {
        return new Ending(AgentStatus.KILLED, "killed", detail, exitCode);
    }
}
