package dev.quarterdeck.execution.internal.application.crew;

import dev.quarterdeck.execution.api.AgentQuestion;
import dev.quarterdeck.execution.internal.application.agent.AgentIdentity;
import dev.quarterdeck.execution.internal.application.agent.ControlRecords;
import dev.quarterdeck.execution.internal.application.agent.SessionRecords;
import dev.quarterdeck.execution.internal.application.context.AgentContexts;
import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.id.AgentSessionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.kernel.time.ScheduledTask;
import dev.quarterdeck.mission.api.Collaboration;
import dev.quarterdeck.mission.api.Collaboration.Leave;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Says in the mission what became of a session: what it asks no longer is taken back, and an agent that has ended leaves,
 * its step being judged by what it left, and what it did not hand in being there for others. Done again it changes nothing.
 */
@Component
class Departure implements ScheduledTask {
    static final String NAME = "agent-departure";

    private static final Logger LOG = LoggerFactory.getLogger(Departure.class);
    private static final char SEPARATOR = '/';

    private final SessionRecords records;
    private final ControlRecords controls;
    private final AgentContexts contexts;
    private final Permits permits;
    private final Remains remains;
    private final Vacancies vacancies;
    private final Collaboration team;
    private final TenantTransactions transactions;

    Departure(
            SessionRecords records,
            ControlRecords controls,
            AgentContexts contexts,
            Permits permits,
            Remains remains,
            Vacancies vacancies,
            Collaboration team,
            TenantTransactions transactions) {
        this.records = records;
        this.controls = controls;
        this.contexts = contexts;
        this.permits = permits;
        this.remains = remains;
        this.vacancies = vacancies;
        this.team = team;
        this.transactions = transactions;
    }

    /** Every change has one of its own: what is carried out already may have looked before it. */
    static String subject(AgentSessionId session, Instant at) {
        return session.value() + SEPARATOR + at.toEpochMilli();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Instant> carryOut(OrganizationId organization, String subject) {
        var id = new AgentSessionId(subject.substring(0, subject.indexOf(SEPARATOR)));
        var agent = transactions.look(organization, () -> records.identity(organization, id));
        var mission = agent.session().missionId();
        if (mission != null) {
            try {
                var principal = agent.principal(organization);
                settle(organization, contexts.of(principal, mission, id.value()), agent);
            } catch (Refused refused) {
                LOG.info("The mission of agent session {} says no to its end: {}", id, refused.getMessage());
            }
        }
        return Optional.empty();
    }

    private void settle(OrganizationId organization, WriteContext context, AgentIdentity agent) {
        var session = agent.session();
        var waiting = transactions.look(
                organization,
                () -> controls.open(organization, session.id()).stream()
                        .map(AgentQuestion::id)
                        .collect(Collectors.toSet()));
        permits.withdrawn(context, session.id(), waiting);
        if (session.status().isOver()) {
            unlessSettled(() -> remains.judge(context, session));
            unlessSettled(() -> vacancies.open(context, session));
            team.leave(context, new Leave(session.status().wireName(), null));
        }
    }

    private static void unlessSettled(Runnable deed) {
        try {
            deed.run();
        } catch (Refused settled) {
            // Somebody has seen to it meanwhile.
        }
    }
}
