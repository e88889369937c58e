package dev.quarterdeck.execution.internal.application.agent;

import dev.quarterdeck.execution.api.AgentQuestion;
import dev.quarterdeck.execution.api.AgentSession;
import dev.quarterdeck.kernel.context.Composite;
import dev.quarterdeck.kernel.id.AgentSessionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.kernel.refusal.Refused;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What ties a session to its mission: who takes part, what is worked on, and what waits for people. */
public interface MissionTies {
    /**
     * Lets the agent take part in the mission of its session and gives it something to do there.
     *
     * @throws Refused if there is nothing for it to do
     */
    Assigned begin(OrganizationId organization, AgentIdentity agent, Wanted wanted);

    /** The agent waits for a person's word; nobody waits for this. */
    void asked(OrganizationId organization, AgentQuestion question);

    /** The agent waits no longer. */
    void settled(AgentSessionId session, String question);

    /**
     * A person answers at the session, within an open transaction.
     *
     * @throws Refused if somebody was faster
     */
    void answered(Composite caller, AgentSession session, String question, String option);

    /** What became of the session is to be said in its mission, once the open transaction is committed. */
    void changed(OrganizationId organization, AgentSessionId session);

    /**
     * What an agent is wanted for.
     *
     * @param workPackage absent: whatever comes next
     * @param prompt where no work package is named, what it does instead of a step
     */
    record Wanted(
            @Nullable WorkPackageId workPackage,
            @Nullable String profile,
            @Nullable String prompt) {}

    /**
     * What an agent is to do.
     *
     * @param directory absent where the mission says none
     * @param step absent where it is none of a run's
     */
    record Assigned(
            @Nullable Path directory,
            @Nullable String step,
            @Nullable String prompt) {}
}
