package dev.quarterdeck.execution.internal.application.agent;

import dev.quarterdeck.execution.api.AgentMessage;
import dev.quarterdeck.kernel.id.AgentSessionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import java.util.List;

/** Whoever reads along. What they are told of has been committed, and telling them waits for nobody. */
public interface Readers {
    /** The next messages of one session. */
    void said(AgentSessionId session, List<AgentMessage> messages);

    /** There is something about a session that has to be read from the record. */
    void moved(AgentSessionId session);

    /** Sessions look different now, or agents are stopped or released. */
    void changed(OrganizationId organization);
}
