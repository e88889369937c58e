package dev.quarterdeck.execution.internal.application.agent;

import dev.quarterdeck.execution.api.AgentMessage.Kind;
import dev.quarterdeck.execution.api.AgentMessage.Role;
import dev.quarterdeck.execution.api.AgentQuestion;
import dev.quarterdeck.execution.api.AgentStatus;
import dev.quarterdeck.execution.api.AgentUsage;
import dev.quarterdeck.execution.internal.domain.agent.Ending;
import java.util.Map;

/** Something that happened in a session, as its provider tells it. */
public sealed interface SessionNews {
    /** A message. */
    record Said(Role role, Kind kind, String content, Map<String, String> metadata) implements SessionNews {
        public Said {
            metadata = Map.copyOf(metadata);
        }
    }

    /**
     * The agent is there.
     *
     * @param name the provider's own name of the session
     * @param loadable whether it can be taken up again
     */
    record Introduced(String name, boolean loadable) implements SessionNews {}

    /** How the session stands now. */
    record Stood(AgentStatus status, boolean pausing) implements SessionNews {}

    /** The agent asks a person. */
    record Asked(AgentQuestion question) implements SessionNews {}

    /** A question needs no answer any more: it has one, or its turn is over. */
    record Settled(String question) implements SessionNews {}

    /** An operator's message was given to the agent. */
    record Delivered(String message) implements SessionNews {}

    /** What has been used so far. */
    record Used(AgentUsage usage) implements SessionNews {}

    /** The session is over; nothing comes after. */
    record Ended(Ending ending) implements SessionNews {}

    /** News and their place in the session: 1, 2, 3 without a gap. */
    record Entry(long position, SessionNews news) {
        private static final int ITSELF = 100;

        /** How much room it takes, in characters. */
        long weight() {
            return ITSELF
                    + switch (news) {
                        case Said said ->
                            said.content().length()
                                    + said.metadata().values().stream()
                                            .mapToLong(String::length)
                                            .sum();
                        case Asked(var question) -> question.detail().length();
                        case Introduced _, Stood _, Settled _, Delivered _, Used _, Ended _ -> 0;
                    };
        }
    }
}
