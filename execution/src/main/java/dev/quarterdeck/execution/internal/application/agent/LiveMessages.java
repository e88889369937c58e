package dev.quarterdeck.execution.internal.application.agent;

import dev.quarterdeck.execution.api.AgentMessage;
import dev.quarterdeck.execution.api.AgentSession;
import dev.quarterdeck.execution.api.AgentSessions.Stream;
import dev.quarterdeck.execution.internal.application.agent.Bells.Bell;
import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.kernel.id.AgentSessionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import java.time.Duration;
import java.util.List;

/** Reads the record from where this reader is, whenever there may be more: a slow one holds nobody up. */
final class LiveMessages implements Stream {
    private static final int MOST = 500;
    /** A bell that was rung on another server is not heard here. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final OrganizationId organization;
    private final AgentSessionId session;
    private final SessionRecords records;
    private final MessageRecords messages;
    private final TenantTransactions transactions;
    private final Bell bell;
    private long sequence;
    private volatile boolean over;

    LiveMessages(
            OrganizationId organization,
            AgentSessionId session,
            long sequence,
            SessionRecords records,
            MessageRecords messages,
            TenantTransactions transactions,
            Bells bells) {
        this.organization = organization;
        this.session = session;
        this.sequence = sequence;
        this.records = records;
        this.messages = messages;
        this.transactions = transactions;
        this.bell = bells.hang(session);
    }

    @Override
    public List<AgentMessage> next(Duration patience) {
        var left = patience;
        while (!over) {
            var known = look();
            var said = transactions.look(organization, () -> messages.after(organization, session, sequence, MOST));
            if (!said.isEmpty()) {
                sequence = said.getLast().sequence();
                return said;
            }
            if (known.status().isOver()) {
                over = true;
            } else if (left.isPositive()) {
                var wait = left.compareTo(LOOK) < 0 ? left : LOOK;
                bell.await(wait);
                left = left.minus(wait);
            } else {
                break;
            }
        }
        return List.of();
    }

    private AgentSession look() {
        return transactions.look(
                organization, () -> records.find(organization, session).orElseThrow());
    }

    @Override
    public boolean open() {
        return !over;
    }

    @Override
    public void close() {
        over = true;
        bell.close();
    }
}
