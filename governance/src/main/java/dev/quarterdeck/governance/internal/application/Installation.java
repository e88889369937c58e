package dev.quarterdeck.governance.internal.application;

import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.refusal.Refused;
import java.util.List;

/** What concerns every organisation of the installation alike. */
public interface Installation {
    /** @throws Refused unless the caller acts as an admin of the organisation that runs it */
    void requireAdmin(EntryContext context, String what);

    List<OrganizationId> organizations();

    String handleOf(OrganizationId organization);
}
