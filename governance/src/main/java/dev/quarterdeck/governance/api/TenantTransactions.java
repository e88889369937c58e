package dev.quarterdeck.governance.api;

import dev.quarterdeck.kernel.id.OrganizationId;
import java.util.function.Supplier;

/** Runs work in one database transaction that sees the rows of one organisation only; joins one already open for it. */
public interface TenantTransactions {
    /** Commits when the work returns, rolls back when it throws. */
    <T> T change(OrganizationId organization, Supplier<T> work);

    /** Read only. */
    <T> T look(OrganizationId organization, Supplier<T> work);
}
