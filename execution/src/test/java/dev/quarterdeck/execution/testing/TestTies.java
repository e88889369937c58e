package dev.quarterdeck.execution.testing;

import dev.quarterdeck.execution.api.AgentQuestion;
import dev.quarterdeck.execution.api.AgentSession;
import dev.quarterdeck.execution.internal.application.agent.AgentIdentity;
import dev.quarterdeck.execution.internal.application.agent.MissionTies;
import dev.quarterdeck.kernel.context.Composite;
import dev.quarterdeck.kernel.id.AgentSessionId;
import dev.quarterdeck.kernel.id.OrganizationId;

/** Sessions that are for no mission have no ties. */
final class TestTies implements MissionTies {
    @Override
    public Assigned begin(OrganizationId organization, AgentIdentity agent, Wanted wanted) {
        throw new UnsupportedOperationException("There is no mission");
    }

    @Override
    public void asked(OrganizationId organization, AgentQuestion question) {}

    @Override
    public void settled(AgentSessionId session, String question) {}

    @Override
    public void answered(Composite caller, AgentSession session, String question, String option) {
        throw new UnsupportedOperationException("There is no mission");
    }

    @Override
    public void changed(OrganizationId organization, AgentSessionId session) {}
}
