package dev.quarterdeck.governance.internal.application;

import dev.quarterdeck.governance.api.Organizations.Organization;
import dev.quarterdeck.kernel.id.OrganizationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The organisations there are; the only thing that is read outside of one. */
public interface OrganizationRegister {
    Optional<OrganizationId> withHandle(String handle);

    List<OrganizationId> all();

    String handleOf(OrganizationId id);

    /** False, once the other has committed, if the handle is taken. */
    boolean add(OrganizationId id, String handle, Instant at);

    /** All there are, after the one with this id, each with the roles the person holds in it. */
    List<Organization> after(String id, int limit, String personId);

    /** Those the person holds a role in, likewise. */
    List<Organization> joinedAfter(String id, int limit, String personId);
}
