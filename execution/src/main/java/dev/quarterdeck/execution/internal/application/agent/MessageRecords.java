package dev.quarterdeck.execution.internal.application.agent;

import dev.quarterdeck.execution.api.AgentMessage;
import dev.quarterdeck.kernel.id.AgentSessionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import java.util.List;
import java.util.Map;

/** What was said in the sessions of an organisation; every method works within an open transaction. */
public interface MessageRecords {
    /** Takes notice of what providers told; a session of which that was taken notice of before is not in the answer. */
    Map<AgentSessionId, Advanced> advance(OrganizationId organization, List<Advance> steps);

    /** Makes room for a message of ours. @return its sequence */
    long next(OrganizationId organization, AgentSessionId session);

    void append(OrganizationId organization, List<AgentMessage> messages);

    /** Oldest first, after a sequence. */
    List<AgentMessage> after(OrganizationId organization, AgentSessionId session, long sequence, int limit);

    /** Oldest first, the last ones before a sequence. */
    List<AgentMessage> before(OrganizationId organization, AgentSessionId session, long sequence, int limit);

    /**
     * What a provider told of a session.
     *
     * @param messages how many of it are
     */
    record Advance(AgentSessionId session, long fromPosition, long toPosition, int messages) {}

    /** @param sequence of the last message */
    record Advanced(long sequence, String provider) {}
}
