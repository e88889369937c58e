package dev.quarterdeck.execution.internal.application.watch;

import dev.quarterdeck.execution.api.AgentMessage;
import dev.quarterdeck.execution.internal.application.watch.LifeCycleRecords.Look;
import dev.quarterdeck.kernel.id.AgentSessionId;
import java.util.List;

/** Something one reader is handed. */
sealed interface Letter {
    /** How much room it takes. */
    default long weight() {
        return 1;
    }

    /** The next messages of one session. */
    record Said(AgentSessionId session, List<AgentMessage> messages) implements Letter {
        @Override
        public long weight() {
            return messages.stream().mapToLong(Said::weight).sum();
        }

        private static long weight(AgentMessage message) {
            return message.content().length()
                    + message.metadata().values().stream()
                            .mapToLong(String::length)
                            .sum();
        }
    }

    /** There is more of a session in the record. */
    record Moved(AgentSessionId session) implements Letter {}

    /** Sessions that look different now. */
    record Changes(Look look) implements Letter {}

    /** There is something to look at elsewhere. */
    record Wake() implements Letter {}
}
