package dev.quarterdeck.execution.internal.application.agent;

import dev.quarterdeck.execution.api.AgentSession;
import dev.quarterdeck.execution.api.AgentSessions.Stream;
import dev.quarterdeck.kernel.id.OrganizationId;

/** What is said in sessions while it is said. */
public interface MessageStreams {
    /** @param after the sequence of the last message that is known */
    Stream open(OrganizationId organization, AgentSession session, long after);
}
