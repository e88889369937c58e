package dev.quarterdeck.execution.internal.application.crew;

import dev.quarterdeck.execution.api.AgentQuestion;
import dev.quarterdeck.execution.api.AgentSession;
import dev.quarterdeck.execution.internal.application.agent.AgentIdentity;
import dev.quarterdeck.execution.internal.application.agent.MissionTies;
import dev.quarterdeck.execution.internal.application.context.AgentContexts;
import dev.quarterdeck.kernel.context.Composite;
import dev.quarterdeck.kernel.id.AgentSessionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.time.Clock;
import dev.quarterdeck.kernel.time.Schedule;
import java.util.Objects;
import org.springframework.stereotype.Service;

@Service
class Crew implements MissionTies {
    private final AgentContexts contexts;
    private final Boarding boarding;
    private final Permits permits;
    private final Schedule schedule;
    private final Clock clock;

    Crew(AgentContexts contexts, Boarding boarding, Permits permits, Schedule schedule, Clock clock) {
        this.contexts = contexts;
        this.boarding = boarding;
        this.permits = permits;
        this.schedule = schedule;
        this.clock = clock;
    }

    @Override
    public Assigned begin(OrganizationId organization, AgentIdentity agent, Wanted wanted) {
        var session = agent.session();
        var mission = Objects.requireNonNull(session.missionId());
        var context =
                contexts.of(agent.principal(organization), mission, session.id().value());
        return boarding.begin(context, agent, wanted);
    }

    @Override
    public void asked(OrganizationId organization, AgentQuestion question) {
        permits.asked(organization, question);
    }

    @Override
    public void settled(AgentSessionId session, String question) {
        permits.settled(question);
    }

    @Override
    public void answered(Composite caller, AgentSession session, String question, String option) {
        permits.answered(caller, session, question, option);
    }

    @Override
    public void changed(OrganizationId organization, AgentSessionId session) {
        schedule.add(Departure.NAME, organization, Departure.subject(session, clock.now()), clock.now());
    }
}
