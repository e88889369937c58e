package dev.quarterdeck.execution.internal.application.agent;

import dev.quarterdeck.kernel.id.AgentSessionId;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a session.
 *
 * @param directory where the agent works
 * @param prompt what it is told first; absent for one that waits to be spoken to
 * @param once whether the session ends by itself when all has been said
 * @param held whether it stands still from the start
 * @param reload the provider's own name of a session to be taken up again
 */
public record SpawnOrder(
        AgentSessionId session,
        AgentKind kind,
        List<String> command,
        Path directory,
        @Nullable String prompt,
        boolean once,
        boolean held,
        @Nullable String reload,
        Surroundings surroundings) {
    public SpawnOrder {
        command = List.copyOf(command);
    }

    /** The same, with variables of its own. */
    SpawnOrder given(Map<String, String> variables) {
        return new SpawnOrder(
                session,
                kind,
                command,
                directory,
                prompt,
                once,
                held,
                reload,
                new Surroundings(surroundings.passed(), variables));
    }

    /** The same, elsewhere and with something else to begin with. */
    SpawnOrder placed(Path place, @Nullable String told) {
        return new SpawnOrder(session, kind, command, place, told, once, held, reload, surroundings);
    }

    /** How an agent is spoken to. */
    public enum AgentKind {
        /** The Agent Client Protocol, version 1. */
        ACP,
        /** It reads a prompt file and prints lines. */
        PLAIN
    }

    /**
     * What is in the agent's environment beside what every agent has.
     *
     * @param passed names of variables it may have from the server's
     * @param given variables of its own; their values may be secret
     */
    public record Surroundings(Set<String> passed, Map<String, String> given) {
        public static final Surroundings NONE = new Surroundings(Set.of(), Map.of());

        public Surroundings {
            passed = Set.copyOf(passed);
            given = Map.copyOf(given);
        }

        @Override
        public String toString() {
            return "Surroundings[passed=%s, given=%s]".formatted(passed, given.keySet());
        }
    }
}
