package dev.quarterdeck.execution.internal.application.agent;

import dev.quarterdeck.execution.internal.application.agent.SpawnOrder.Surroundings;
import dev.quarterdeck.kernel.id.AgentSessionId;
import dev.quarterdeck.kernel.refusal.Refused;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Starts the processes of agents, each marked with its session. */
public interface AgentProcesses {
    /** @throws Refused if it cannot be started */
    AgentProcess start(Launch launch);

    /** Whether what is started cannot read the tokens of people. */
    boolean isolated();

    /**
     * Ends the processes of sessions whose server is gone.
     *
     * @return how many there were
     */
    int reap();

    /**
     * What to start.
     *
     * @param command a {@code {prompt}} in it stands for the file that holds the prompt
     * @param prompt what the file holds; absent where there is no need of one
     */
    record Launch(
            AgentSessionId session,
            List<String> command,
            Path directory,
            @Nullable String prompt,
            Surroundings surroundings) {
        public Launch {
            command = List.copyOf(command);
        }
    }
}
