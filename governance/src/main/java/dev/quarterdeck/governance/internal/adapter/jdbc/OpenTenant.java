package dev.quarterdeck.governance.internal.adapter.jdbc;

import dev.quarterdeck.kernel.id.OrganizationId;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The organisation of the thread's open transaction; it steps aside and ends with that transaction. */
record OpenTenant(OrganizationId organization) implements TransactionSynchronization {
    static @Nullable OpenTenant current() {
        return (OpenTenant) TransactionSynchronizationManager.getResource(OpenTenant.class);
    }

    void begin() {
        resume();
        TransactionSynchronizationManager.registerSynchronization(this);
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(OpenTenant.class);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(OpenTenant.class, this);
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(OpenTenant.class);
    }
}
