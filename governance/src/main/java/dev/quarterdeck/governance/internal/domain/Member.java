package dev.quarterdeck.governance.internal.domain;

import dev.quarterdeck.governance.api.Users.User;
import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.actor.Principal;
import dev.quarterdeck.kernel.id.OrganizationId;
import java.util.Set;

/** A person in their organisation. */
public record Member(OrganizationId organization, User user) {
    public Principal principal() {
        var actor = new Actor(Actor.Kind.HUMAN, user.id(), user.name(), Actor.Origin.LOCAL, null);
        return new Principal(actor, organization, Set.copyOf(user.roles()));
    }
}
