package dev.quarterdeck.execution.internal.application.agent;

import dev.quarterdeck.execution.internal.domain.agent.AgentSecret;
import dev.quarterdeck.kernel.id.OrganizationId;

/** Where new secrets of agents come from. */
public interface AgentSecrets {
    AgentSecret next(OrganizationId organization);
}
