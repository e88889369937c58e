package planted.reading_never_writes.mission.internal.application;

import planted.reading_never_writes.governance.api.TenantTransactions;
import dev.quarterdeck.kernel.context.ReadContext;

class PlantedView {
    TenantTransactions transactions;

    void of(ReadContext context) {
        remember();
    }

    private void remember() {
        transactions.change(() -> {});
    }
}
