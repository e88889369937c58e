package dev.quarterdeck.execution.internal.application.context;

import dev.quarterdeck.kernel.actor.Principal;
import dev.quarterdeck.kernel.context.Fragment.Entry;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.refusal.Refused;

/** What the context is for what an agent does in its mission, which no transport carries. */
public interface AgentContexts {
    /**
     * An agent acts by itself.
     *
     * @param correlation a ULID that ties together what it does
     * @throws Refused if the mission is not there any more
     */
    WriteContext of(Principal agent, MissionId mission, String correlation);

    /**
     * What somebody does to an agent is done in its mission too.
     *
     * @throws Refused if the mission is not there any more
     */
    WriteContext about(Entry caller, MissionId mission);
}
