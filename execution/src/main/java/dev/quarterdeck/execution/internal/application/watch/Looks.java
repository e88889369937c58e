package dev.quarterdeck.execution.internal.application.watch;

import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.kernel.id.OrganizationId;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How readers look at the record: however many of them are behind, the agents that write to it find a connection. */
@Component
class Looks {
    private final TenantTransactions transactions;
    private final Semaphore places;

    Looks(TenantTransactions transactions, @Value("${quarterdeck.agents.looks-at-once:3}") int places) {
        this.transactions = transactions;
        this.places = new Semaphore(places, true);
    }

    <T> T look(OrganizationId organization, Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return transactions.look(organization, work);
        } finally {
            places.release();
        }
    }
}
