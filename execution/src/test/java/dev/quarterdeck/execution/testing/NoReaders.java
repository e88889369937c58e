package dev.quarterdeck.execution.testing;

import dev.quarterdeck.execution.api.AgentMessage;
import dev.quarterdeck.execution.internal.application.agent.Readers;
import dev.quarterdeck.kernel.id.AgentSessionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import java.util.List;

/** Nobody reads along. */
final class NoReaders implements Readers {
    @Override
    public void said(AgentSessionId session, List<AgentMessage> messages) {}

    @Override
    public void moved(AgentSessionId session) {}

    @Override
    public void changed(OrganizationId organization) {}
}
