package dev.quarterdeck.execution.testing;

import dev.quarterdeck.governance.api.AuditTrail;
import dev.quarterdeck.governance.api.ListPart;
import dev.quarterdeck.kernel.context.Composite;
import dev.quarterdeck.kernel.context.EntryContext;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The trail as far as something is added to it. */
public final class TestTrail implements AuditTrail {
    private static final int MOST = 16_384;

    private final List<Deed> deeds = new CopyOnWriteArrayList<>();

    public List<Deed> deeds() {
        return List.copyOf(deeds);
    }

    @Override
    public void record(Composite context, Deed deed) {
        var content = deed.content();
        var kept = new Deed(
                deed.action(),
                deed.target(),
                deed.provider(),
                content == null ? null : content.substring(0, Math.min(content.length(), MOST)),
                deed.metadata(),
                deed.outcome());
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    deeds.add(kept);
                }
            });
        } else {
            deeds.add(kept);
        }
    }

    @Override
    public Listing list(EntryContext context, Filter filter, ListPart part) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void export(EntryContext context, Filter filter, Consumer<Exported> each) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Proof verify(EntryContext context) {
        throw new UnsupportedOperationException();
    }
}
