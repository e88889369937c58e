package dev.quarterdeck.governance.internal.application.audit;

import dev.quarterdeck.governance.api.AuditTrail;
import dev.quarterdeck.governance.api.ListPart;
import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.governance.internal.application.audit.AuditStore.Doer;
import dev.quarterdeck.governance.internal.domain.NumberCursor;
import dev.quarterdeck.kernel.context.Composite;
import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

@Service
class AuditDesk implements AuditTrail {
    private static final int AT_ONCE = 1000;

    private final AuditStore store;
    private final TenantTransactions transactions;
    private final Clock clock;

    AuditDesk(AuditStore store, TenantTransactions transactions, Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void record(Composite context, Deed deed) {
        var entry = context.entry();
        transactions.change(entry.organization(), () -> {
            store.append(Doer.of(entry), clock.now(), deed);
            return deed;
        });
    }

    @Override
    public Listing list(EntryContext context, Filter filter, ListPart part) {
        var before = NumberCursor.read(part.cursor());
        var found =
                transactions.look(context.entry().organization(), () -> store.newest(filter, before, part.limit() + 1));
        var next = NumberCursor.next(found, part.limit(), AuditEntry::number);
        return new Listing(found.stream().limit(part.limit()).toList(), next);
    }

    @Override
    public void export(EntryContext context, Filter filter, Consumer<Exported> each) {
        var organization = context.entry().organization();
        var part = after(organization, filter, 0);
        while (!part.isEmpty()) {
            part.forEach(each);
            part = after(organization, filter, part.getLast().number());
        }
    }

    @Override
    public Proof verify(EntryContext context) {
        var organization = context.entry().organization();
        // The end first: what is added meanwhile is beyond it and not missed.
        var walk = new AuditWalk(transactions.look(organization, store::tip));
        export(context, Filter.ALL, walk::step);
        return walk.proof();
    }

    private List<Exported> after(OrganizationId organization, Filter filter, long number) {
        return transactions.look(organization, () -> store.oldest(filter, number, AT_ONCE));
    }
}
