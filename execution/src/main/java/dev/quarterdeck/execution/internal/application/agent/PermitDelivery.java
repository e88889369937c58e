package dev.quarterdeck.execution.internal.application.agent;

import dev.quarterdeck.kernel.id.AgentSessionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.refusal.Refused;

/** Takes to an agent what was said elsewhere about what it asked. */
public interface PermitDelivery {
    /** @throws Refused if the agent does not wait for it any more */
    void answer(OrganizationId organization, AgentSessionId session, String question, String option, String by);

    /**
     * Nobody will answer.
     *
     * @throws Refused if the agent does not wait for it any more
     */
    void dismiss(OrganizationId organization, AgentSessionId session, String question);
}
