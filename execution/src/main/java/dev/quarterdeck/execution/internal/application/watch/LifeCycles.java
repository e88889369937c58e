package dev.quarterdeck.execution.internal.application.watch;

import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.kernel.id.OrganizationId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who follows the sessions of which organisation on this server. */
@Component
class LifeCycles {
    private final LifeCycleRecords records;
    private final TenantTransactions transactions;
    private final Map<OrganizationId, LifeCycleTail> tails = new HashMap<>();

    LifeCycles(LifeCycleRecords records, TenantTransactions transactions) {
        this.records = records;
        this.transactions = transactions;
    }

    /** Asks the database before it takes the lock, for which every agent that changes waits. */
    void join(OrganizationId organization, Mailbox box) {
        var look = transactions.look(organization, () -> records.since(organization, Long.MAX_VALUE, 1));
        join(organization, look.mark(), box);
    }

    private synchronized void join(OrganizationId organization, long mark, Mailbox box) {
        tails.computeIfAbsent(organization, _ -> LifeCycleTail.started(organization, mark, records, transactions))
                .add(box);
    }

    synchronized void leave(OrganizationId organization, Mailbox box) {
        tails.computeIfPresent(organization, (_, tail) -> {
            if (!tail.remove(box)) {
                return tail;
            }
            tail.stop();
            return null;
        });
    }

    synchronized void changed(OrganizationId organization) {
        tails.computeIfPresent(organization, (_, tail) -> {
            tail.wake();
            return tail;
        });
    }

    synchronized void missed() {
        List.copyOf(tails.values()).forEach(LifeCycleTail::wake);
    }
}
