package dev.quarterdeck.kernel.actor;

import dev.quarterdeck.kernel.id.AgentSessionId;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.WorkPackageId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an agent was begun for; what it proves itself with is good for nothing else.
 *
 * @param ancestors the sessions it was begun from, the nearest first
 */
public record Posting(
        AgentSessionId session,
        List<AgentSessionId> ancestors,
        @Nullable MissionId mission,
        @Nullable WorkPackageId workPackage) {
    public Posting {
        ancestors = List.copyOf(ancestors);
    }

    /** Whether somebody known by this id is the agent, or one it was begun from. */
    public boolean descendsFrom(String actor) {
        return session.value().equals(actor)
                || ancestors.stream().anyMatch(ancestor -> ancestor.value().equals(actor));
    }
}
