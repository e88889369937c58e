package planted.reading_never_writes.mission.internal.application;

import planted.reading_never_writes.governance.api.TenantTransactions;
import dev.quarterdeck.kernel.context.ReadContext;

class FineView {
    TenantTransactions transactions;

    void of(ReadContext context) {
        transactions.look(() -> {});
    }
}
