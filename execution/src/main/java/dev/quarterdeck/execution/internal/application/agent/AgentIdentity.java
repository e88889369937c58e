package dev.quarterdeck.execution.internal.application.agent;

import dev.quarterdeck.execution.api.AgentSession;
import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.actor.Posting;
import dev.quarterdeck.kernel.actor.Principal;
import dev.quarterdeck.kernel.actor.Role;
import dev.quarterdeck.kernel.id.AgentSessionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who the agent of a session is to others.
 *
 * @param ancestors the sessions it was spawned from, the nearest first
 * @param onBehalfOf whoever spawned the first of them: all that are spawned from one session act for one
 */
public record AgentIdentity(
        AgentSession session,
        List<AgentSessionId> ancestors,
        @Nullable String onBehalfOf) {
    public AgentIdentity {
        ancestors = List.copyOf(ancestors);
    }

    /** Known by its session: two sessions of the same program are two agents. */
    public Principal principal(OrganizationId organization) {
        var actor = new Actor(
                Actor.Kind.LLM_AGENT, session.id().value(), session.agentType(), Actor.Origin.LOCAL, onBehalfOf);
        var posting = new Posting(session.id(), ancestors, session.missionId(), session.workPackageId());
        return new Principal(actor, organization, Set.of(Role.AGENT), posting);
    }
}
