package dev.quarterdeck.governance.internal.application;

import dev.quarterdeck.kernel.id.OrganizationId;
import java.time.Instant;
import java.util.Optional;

/** The organisations there are; the only thing that is read outside of one. */
public interface OrganizationRegister {
    Optional<OrganizationId> withHandle(String handle);

    /** False, once the other has committed, if the handle is taken. */
    boolean add(OrganizationId id, String handle, Instant at);
}
