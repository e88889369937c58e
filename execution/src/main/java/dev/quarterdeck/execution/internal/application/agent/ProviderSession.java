package dev.quarterdeck.execution.internal.application.agent;

import dev.quarterdeck.execution.api.AgentCapability;
import dev.quarterdeck.execution.api.AgentStatus;
import dev.quarterdeck.kernel.id.AgentSessionId;
import java.util.Set;

/**
 * A session as its provider sees it.
 *
 * @param pausing whether it is to stand still and does not yet
 * @param capabilities what can be done with this one; never more than with the provider
 * @param position of the last thing it told
 */
public record ProviderSession(
        AgentSessionId id, AgentStatus status, boolean pausing, Set<AgentCapability> capabilities, long position) {
    public ProviderSession {
        capabilities = Set.copyOf(capabilities);
    }
}
