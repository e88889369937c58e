package dev.quarterdeck.execution.internal.application.agent;

import dev.quarterdeck.execution.api.AgentAnswer.Answered;
import dev.quarterdeck.execution.api.AgentAnswer.Questions;
import dev.quarterdeck.execution.api.AgentControlRefusal.QuestionSettled;
import dev.quarterdeck.execution.api.AgentRefusal.SessionNotFound;
import dev.quarterdeck.execution.api.AgentSession;
import dev.quarterdeck.execution.api.AgentSessions.Choice;
import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.kernel.context.Composite;
import dev.quarterdeck.kernel.id.AgentSessionId;
import dev.quarterdeck.kernel.refusal.Refused;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What agents ask and people answer; of two who answer at once, one is told that the other was faster. */
@Component
class Answering {
    private final SessionRecords sessions;
    private final ControlRecords records;
    private final Providers providers;
    private final Latch latch;
    private final MissionTies ties;
    private final Trail trail;
    private final TenantTransactions transactions;

    Answering(
            SessionRecords sessions,
            ControlRecords records,
            Providers providers,
            Latch latch,
            MissionTies ties,
            Trail trail,
            TenantTransactions transactions) {
        this.sessions = sessions;
        this.records = records;
        this.providers = providers;
        this.latch = latch;
        this.ties = ties;
        this.trail = trail;
        this.transactions = transactions;
    }

    Questions questions(Composite context, AgentSessionId session) {
        var organization = context.entry().organization();
        return transactions.look(organization, () -> {
            known(context, session);
            return new Questions(records.open(organization, session), null);
        });
    }

    Answered answer(Composite context, AgentSessionId session, Choice choice) {
        var organization = context.entry().organization();
        var by = context.entry().actor().displayName();
        var provider = transactions.change(organization, () -> {
            var known = known(context, session);
            latch.check(organization, known.provider());
            var offered = records.open(organization, session).stream()
                    .filter(question -> question.id().equals(choice.question()))
                    .flatMap(question -> question.options().stream())
                    .anyMatch(option -> option.id().equals(choice.option()));
            if (offered && known.missionId() != null) {
                ties.answered(context, known, choice.question(), choice.option());
            }
            if (!offered || !records.answer(organization, session, choice.question(), choice.option(), by)) {
                throw new Refused(new QuestionSettled(session, choice.question()));
            }
            trail.done(
                    context,
                    "answer",
                    session.value(),
                    known.provider(),
                    Map.of("question", choice.question(), "option", choice.option()));
            return known.provider();
        });
        providers.named(provider).answer(session, choice.question(), choice.option());
        return new Answered(session, choice.question(), choice.option());
    }

    private AgentSession known(Composite context, AgentSessionId session) {
        return sessions.find(context.entry().organization(), session)
                .orElseThrow(() -> new Refused(new SessionNotFound(session.value())));
    }
}
