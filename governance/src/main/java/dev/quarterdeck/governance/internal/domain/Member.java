package dev.quarterdeck.governance.internal.domain;

import dev.quarterdeck.governance.api.Users.User;
import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.actor.Principal;
import dev.quarterdeck.kernel.actor.Role;
import dev.quarterdeck.kernel.id.OrganizationId;
import java.util.Set;

/** Somebody in their organisation, from where they act. */
public record Member(OrganizationId organization, User user, Actor.Origin origin) {
    /** Whoever has the role of an agent is one. */
    public Principal principal() {
        var kind = user.roles().contains(Role.AGENT) ? Actor.Kind.LLM_AGENT : Actor.Kind.HUMAN;
        var actor = new Actor(kind, user.id(), user.name(), origin, null);
        return new Principal(actor, organization, Set.copyOf(user.roles()));
    }
}
