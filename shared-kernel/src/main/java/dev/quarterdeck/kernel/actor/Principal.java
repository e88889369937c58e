package dev.quarterdeck.kernel.actor;

import dev.quarterdeck.kernel.id.OrganizationId;
import java.util.Set;

/** An authenticated caller: the actor, the one organisation the credential belongs to, and the roles held there. */
public record Principal(Actor actor, OrganizationId organization, Set<Role> roles) {
    public Principal {
        roles = Set.copyOf(roles);
    }
}
