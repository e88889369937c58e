package dev.quarterdeck.execution.internal.application.watch;

import dev.quarterdeck.execution.api.AgentMessage;
import dev.quarterdeck.execution.internal.application.agent.MessageRecords;
import dev.quarterdeck.kernel.id.AgentSessionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import java.util.List;
import java.util.function.Function;

/** What the streams of one organisation read where something was not handed to them. */
record Sources(OrganizationId organization, LifeCycleRecords lifeCycles, MessageRecords messages, Looks looks) {
    <T> T lifeCycles(Function<LifeCycleRecords, T> work) {
        return looks.look(organization, () -> work.apply(lifeCycles));
    }

    List<AgentMessage> after(AgentSessionId session, long sequence, int limit) {
        return looks.look(organization, () -> messages.after(organization, session, sequence, limit));
    }
}
