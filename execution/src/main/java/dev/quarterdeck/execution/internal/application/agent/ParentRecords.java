package dev.quarterdeck.execution.internal.application.agent;

import dev.quarterdeck.kernel.id.AgentSessionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import java.util.Set;

/** What a session has to know of the one that wants it; every method works within an open transaction. */
public interface ParentRecords {
    /** Whether somebody has asked for it to be killed, and it is not yet. */
    boolean isBeingKilled(OrganizationId organization, AgentSessionId parent);

    /** The variables of the server's surroundings it was given. */
    Set<String> passed(OrganizationId organization, AgentSessionId parent);
}
