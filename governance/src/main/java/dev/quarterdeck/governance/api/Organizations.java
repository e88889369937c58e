package dev.quarterdeck.governance.api;

import dev.quarterdeck.kernel.id.OrganizationId;

/** The organisations on this installation. */
public interface Organizations {
    /** Makes the organisation {@code local} and its first admin where there is no organisation yet; again is a no-op. */
    LocalAdmin ensureLocal();

    /** The first organisation and its first admin. */
    record LocalAdmin(OrganizationId organization, String adminName) {}
}
