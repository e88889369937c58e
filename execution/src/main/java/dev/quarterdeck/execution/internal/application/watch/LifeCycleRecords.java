package dev.quarterdeck.execution.internal.application.watch;

import dev.quarterdeck.execution.api.AgentSession;
import dev.quarterdeck.execution.api.MissionControl.Latch;
import dev.quarterdeck.kernel.id.OrganizationId;
import java.util.List;

/** How the sessions of an organisation stand, and which of them changed; every method works within an open transaction. */
public interface LifeCycleRecords {
    /** Every session under way, oldest first. */
    Look live(OrganizationId organization);

    /**
     * Every session that was changed by what had not ended at a mark, and perhaps one that was changed just before.
     *
     * @param mark of an earlier look
     */
    Look since(OrganizationId organization, long mark, int limit);

    /** Whether agents are stopped. */
    Latch latch(OrganizationId organization);

    /** @param mark to ask with the next time */
    record Look(long mark, List<AgentSession> sessions, Latch latch) {
        public Look {
            sessions = List.copyOf(sessions);
        }
    }
}
