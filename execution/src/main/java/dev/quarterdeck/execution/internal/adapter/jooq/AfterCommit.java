package dev.quarterdeck.execution.internal.adapter.jooq;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What is done once the open transaction has committed, and not at all when it rolls back. */
final class AfterCommit {
    private AfterCommit() {}

    static void run(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }
}
