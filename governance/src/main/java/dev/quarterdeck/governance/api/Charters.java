package dev.quarterdeck.governance.api;

import dev.quarterdeck.kernel.id.OrganizationId;

/** The charter of an organisation, all layers applied. */
public interface Charters {
    Charter current(OrganizationId organization);
}
