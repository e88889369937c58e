package dev.quarterdeck.execution.internal.application.agent;

import dev.quarterdeck.execution.api.AgentTokens;
import dev.quarterdeck.execution.internal.domain.agent.AgentSecret;
import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.kernel.actor.Principal;
import dev.quarterdeck.kernel.host.ServerOwner;
import dev.quarterdeck.kernel.id.AgentSessionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Gives every session a token of its own, so that its agent can call {@code qd} and never needs a person's. */
@Service
class SessionTokens implements AgentTokens {
    private final SessionRecords records;
    private final AgentSecrets secrets;
    private final TenantTransactions transactions;
    private final ServerOwner owner;

    SessionTokens(SessionRecords records, AgentSecrets secrets, TenantTransactions transactions, ServerOwner owner) {
        this.records = records;
        this.secrets = secrets;
        this.transactions = transactions;
        this.owner = owner;
    }

    /** Variables for the agent's environment; what it was given before is good no longer. Within an open transaction. */
    Map<String, String> issue(OrganizationId organization, AgentSessionId session) {
        var secret = secrets.next(organization);
        records.trust(organization, session, secret.hash());
        return Map.of(
                "QD_TOKEN", secret.text(), "QD_HOME", owner.dataDirectory().toString());
    }

    @Override
    public Optional<Principal> authenticate(String secret) {
        return AgentSecret.read(secret).flatMap(read -> {
            var organization = read.organization();
            return transactions
                    .look(organization, () -> records.trusted(organization, read.hash()))
                    .map(agent -> agent.principal(organization));
        });
    }
}
