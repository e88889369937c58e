package dev.quarterdeck.execution.testing;

import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.kernel.id.OrganizationId;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tenant transactions without the rest of governance. */
final class TestTransactions implements TenantTransactions {
    private final DSLContext db;
    private final TransactionTemplate changing;
    private final TransactionTemplate looking;

    TestTransactions(DSLContext db, PlatformTransactionManager transactions) {
        this.db = db;
        changing = new TransactionTemplate(transactions);
        looking = new TransactionTemplate(transactions);
        looking.setReadOnly(true);
    }

    @Override
    public <T> T change(OrganizationId organization, Supplier<T> work) {
        return within(changing, organization, work);
    }

    @Override
    public <T> T look(OrganizationId organization, Supplier<T> work) {
        return within(looking, organization, work);
    }

    private <T> T within(TransactionTemplate template, OrganizationId organization, Supplier<T> work) {
        return template.execute(status -> {
            if (status.isNewTransaction()) {
                db.fetch("select set_config('qd.org', ?, true)", organization.value());
            }
            return work.get();
        });
    }
}
