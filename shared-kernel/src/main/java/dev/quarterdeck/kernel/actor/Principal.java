package dev.quarterdeck.kernel.actor;

import dev.quarterdeck.kernel.id.OrganizationId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An authenticated caller: the actor, the one organisation the credential belongs to, and the roles held there.
 *
 * @param posting absent for whoever is no agent of a session
 */
public record Principal(
        Actor actor,
        OrganizationId organization,
        Set<Role> roles,
        @Nullable Posting posting) {
    public Principal {
        roles = Set.copyOf(roles);
    }

    public Principal(Actor actor, OrganizationId organization, Set<Role> roles) {
        this(actor, organization, roles, null);
    }
}
