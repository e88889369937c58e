package dev.quarterdeck.execution.internal.application.agent;

import dev.quarterdeck.execution.api.AgentControlRefusal.QuestionSettled;
import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.kernel.id.AgentSessionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.refusal.Refused;
import org.springframework.stereotype.Component;

@Component
class Deliveries implements PermitDelivery {
    private final SessionRecords sessions;
    private final ControlRecords controls;
    private final Providers providers;
    private final TenantTransactions transactions;

    Deliveries(SessionRecords sessions, ControlRecords controls, Providers providers, TenantTransactions transactions) {
        this.sessions = sessions;
        this.controls = controls;
        this.providers = providers;
        this.transactions = transactions;
    }

    @Override
    public void answer(OrganizationId organization, AgentSessionId session, String question, String option, String by) {
        var provider = transactions.change(organization, () -> {
            // What was said at the session is on its way already.
            if (!controls.answer(organization, session, question, option, by)) {
                throw new Refused(new QuestionSettled(session, question));
            }
            return provider(organization, session);
        });
        providers.named(provider).answer(session, question, option);
    }

    @Override
    public void dismiss(OrganizationId organization, AgentSessionId session, String question) {
        var provider = transactions.change(organization, () -> {
            if (!controls.waits(organization, question)) {
                throw new Refused(new QuestionSettled(session, question));
            }
            return provider(organization, session);
        });
        providers.named(provider).dismiss(session, question);
    }

    private String provider(OrganizationId organization, AgentSessionId session) {
        return sessions.identity(organization, session).session().provider();
    }
}
