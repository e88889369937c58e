package dev.quarterdeck.execution.internal.application.crew;

import dev.quarterdeck.execution.api.AgentQuestion;
import dev.quarterdeck.execution.api.AgentSession;
import dev.quarterdeck.execution.internal.application.agent.ControlRecords;
import dev.quarterdeck.execution.internal.application.agent.SessionRecords;
import dev.quarterdeck.execution.internal.application.context.AgentContexts;
import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.kernel.context.Composite;
import dev.quarterdeck.kernel.context.ReadContext;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.id.AgentSessionId;
import dev.quarterdeck.kernel.id.DecisionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.kernel.time.Clock;
import dev.quarterdeck.mission.api.Collaboration;
import dev.quarterdeck.mission.api.DecisionRequest;
import dev.quarterdeck.mission.api.DecisionRequest.Addressees;
import dev.quarterdeck.mission.api.DecisionRequest.Standing;
import dev.quarterdeck.mission.api.Decisions;
import dev.quarterdeck.mission.api.Decisions.Ask;
import dev.quarterdeck.mission.api.Decisions.Decide;
import dev.quarterdeck.mission.api.Decisions.Withdraw;
import dev.quarterdeck.mission.api.PageRequest;
import dev.quarterdeck.mission.api.Waiter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What agents ask to be allowed, as questions of their mission that people find in their inbox. */
@Component
class Permits implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Permits.class);
    private static final int LONGEST = 1000;

    private final SessionRecords sessions;
    private final ControlRecords controls;
    private final AgentContexts contexts;
    private final Collaboration team;
    private final Decisions decisions;
    private final PermitAnswers answers;
    private final TenantTransactions transactions;
    private final Clock clock;
    private final Duration patience;
    private final Map<String, OpenPermit> waiting = new ConcurrentHashMap<>();

    Permits(
            SessionRecords sessions,
            ControlRecords controls,
            AgentContexts contexts,
            Collaboration team,
            Decisions decisions,
            PermitAnswers answers,
            TenantTransactions transactions,
            Clock clock,
            @Value("${quarterdeck.agents.permission-patience:24h}") Duration patience) {
        this.sessions = sessions;
        this.controls = controls;
        this.contexts = contexts;
        this.team = team;
        this.decisions = decisions;
        this.answers = answers;
        this.transactions = transactions;
        this.clock = clock;
        this.patience = patience;
    }

    void asked(OrganizationId organization, AgentQuestion question) {
        var permit = new OpenPermit(organization, question);
        waiting.put(question.id(), permit);
        Thread.ofVirtual().name("permit-" + question.id()).start(() -> {
            try {
                Retrying.until(() -> permit.isSettled() || permit.isLeft(), () -> ask(permit))
                        .flatMap(asked -> asked)
                        .ifPresent(asked -> answers.await(asked.context(), permit, asked.request()));
            } catch (Refused refused) {
                LOG.warn(
                        "The mission of agent session {} is not asked: {}", question.sessionId(), refused.getMessage());
            } finally {
                waiting.remove(question.id());
            }
        });
    }

    void settled(String question) {
        var permit = waiting.get(question);
        if (permit != null) {
            permit.settle();
        }
    }

    @Override
    public void close() {
        waiting.values().forEach(OpenPermit::leave);
    }

    private Optional<Asked> ask(OpenPermit permit) {
        var organization = permit.organization();
        var question = permit.question();
        var agent = transactions.look(organization, () -> sessions.identity(organization, question.sessionId()));
        var mission = agent.session().missionId();
        if (mission == null) {
            return Optional.empty();
        }
        var context = contexts.of(
                agent.principal(organization), mission, question.sessionId().value());
        var request = transactions.change(organization, () -> {
            var asked = decisions.ask(context, asking(question)).request();
            controls.waitFor(organization, question.id(), asked.id());
            return asked;
        });
        return Optional.of(new Asked(context, request));
    }

    /** What a mission was asked, and as whom. */
    private record Asked(WriteContext context, DecisionRequest request) {}

    private Ask asking(AgentQuestion question) {
        var waiter = new Waiter.AgentPermission(question.sessionId().value(), question.id());
        return new Ask(
                worded(question.title()),
                PermitOptions.of(question).names(),
                Addressees.PEOPLE,
                clock.now().plus(patience),
                null,
                waiter,
                null);
    }

    /** An agent may want to run a script of any length; the whole of it stands at the session. */
    private static String worded(String title) {
        if (title.isBlank()) {
            return "The agent asks for permission";
        }
        return title.length() > LONGEST ? title.substring(0, LONGEST) + "\u2026" : title;
    }

    /** Said at the session it is said in the mission too, so that there is one who is first. */
    void answered(Composite caller, AgentSession session, String question, String option) {
        var organization = caller.entry().organization();
        var mission = session.missionId();
        var request = controls.waitedFor(organization, question).orElse(null);
        if (mission == null || request == null) {
            return;
        }
        var context = contexts.about(caller.entry(), mission);
        var name = controls.open(organization, session.id()).stream()
                .filter(one -> one.id().equals(question))
                .map(one -> PermitOptions.of(one).name(option))
                .findFirst()
                .orElse(option);
        decide(context, request, name);
    }

    /** Whoever does not take part in the mission may still say it at the session. */
    private void decide(WriteContext context, DecisionId request, String name) {
        var by = context.entry().actor();
        var takesPart = team.of(context.read()).participants().stream()
                .anyMatch(one -> one.id().equals(by.id()));
        if (takesPart) {
            decisions.decide(context, new Decide(request, null, null, name, null, null));
        } else {
            var reason = "%s answered at the session: %s".formatted(by.displayName(), name);
            decisions.withdraw(context, new Withdraw(request, reason, null));
        }
    }

    /** @param except what the session still waits for */
    void withdrawn(WriteContext context, AgentSessionId session, Set<String> except) {
        open(decisions, context.read())
                .filter(request -> request.waiter() instanceof Waiter.AgentPermission(var of, var question)
                        && of.equals(session.value())
                        && !except.contains(question))
                .forEach(request -> answers.takeBack(context, request.id()));
    }

    private static Stream<DecisionRequest> open(Decisions decisions, ReadContext context) {
        var open = new ArrayList<DecisionRequest>();
        var page = PageRequest.first(PageRequest.MOST);
        while (true) {
            var found = decisions.requests(context, Standing.OPEN, page);
            open.addAll(found.items());
            if (found.nextCursor() == null) {
                return open.stream();
            }
            page = new PageRequest(found.nextCursor(), PageRequest.MOST);
        }
    }
}
