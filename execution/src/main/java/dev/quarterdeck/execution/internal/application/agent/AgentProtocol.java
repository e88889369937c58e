package dev.quarterdeck.execution.internal.application.agent;

import dev.quarterdeck.execution.api.AgentMessage.Kind;
import dev.quarterdeck.execution.api.AgentMessage.Role;
import dev.quarterdeck.execution.api.AgentQuestion;
import dev.quarterdeck.execution.api.AgentUsage;
import dev.quarterdeck.execution.internal.application.agent.SpawnOrder.AgentKind;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A way to speak to an agent process. */
public interface AgentProtocol {
    AgentKind kind();

    /** Begins to listen; the listener is called by one thread, in the order in which the agent spoke. */
    Dialogue open(SpawnOrder order, AgentProcess process, Listener listener);

    /** What can be said to the agent. No method waits for it. */
    interface Dialogue {
        void say(String prompt);

        void cancel();

        void answer(String question, String option);

        /** Nobody will answer. */
        void dismiss(String question);

        /** Nothing more will be said; the agent is expected to end. */
        void close();
    }

    /** What is heard from the agent. */
    interface Listener {
        /** @param name the agent's own name of the session; absent where it has none */
        void ready(@Nullable String name, boolean loadable);

        void said(Role role, Kind kind, String content, Map<String, String> metadata);

        void asked(AgentQuestion question);

        void used(AgentUsage usage);

        /** @param failure why the turn went wrong */
        void turnOver(@Nullable String failure);

        /** The agent cannot be spoken to any more. */
        void broken(String reason, String detail);

        /** The agent has closed its output. */
        void silent();
    }
}
