package dev.quarterdeck.governance.internal.adapter.jdbc;

import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.kernel.id.OrganizationId;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@Component
class JdbcTenantTransactions implements TenantTransactions {
    // Local to the transaction, so a connection goes back to the pool without it. The driver sends BEGIN along with it.
    private static final String ENTER = "select set_config('qd.org', ?, true)";

    private final JdbcTemplate database;
    private final TransactionTemplate changing;
    private final TransactionTemplate looking;

    JdbcTenantTransactions(DataSource dataSource, PlatformTransactionManager transactions) {
        database = new JdbcTemplate(dataSource);
        changing = new TransactionTemplate(transactions);
        looking = new TransactionTemplate(transactions);
        looking.setReadOnly(true);
    }

    @Override
    public <T> T change(OrganizationId organization, Supplier<T> work) {
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            throw new IllegalStateException("A change cannot join a transaction that only looks");
        }
        return within(changing, organization, work);
    }

    @Override
    public <T> T look(OrganizationId organization, Supplier<T> work) {
        return within(looking, organization, work);
    }

    private <T> T within(TransactionTemplate transaction, OrganizationId organization, Supplier<T> work) {
        return transaction.execute(_ -> {
            enter(organization);
            return work.get();
        });
    }

    private void enter(OrganizationId organization) {
        var open = OpenTenant.current();
        if (open == null) {
            database.queryForObject(ENTER, String.class, organization.value());
            new OpenTenant(organization).begin();
        } else if (!open.organization().equals(organization)) {
            throw new IllegalStateException("A transaction of %s is open; work for %s cannot join it"
                    .formatted(open.organization(), organization));
        }
    }
}
