package dev.quarterdeck.execution.internal.application.verification;

import dev.quarterdeck.kernel.refusal.Refused;
import java.nio.file.Path;
import java.time.Duration;

/** Runs commands as children of the system, for evidence that no worker can make up. */
public interface Commands {
    /**
     * Runs one command with the shell in a directory, to its end or to the end of patience; nothing it started outlives it.
     *
     * @throws Refused if no command can be run here
     */
    Ran run(Path directory, String command);

    /**
     * How a command went.
     *
     * @param exitCode 137 for one that was ended because it took too long or said too much
     * @param logDigest SHA-256 of all it printed, lower-case hex
     * @param end the last lines it printed, for a person
     */
    record Ran(String command, int exitCode, String logDigest, Duration duration, String end) {
        public boolean passed() {
            return exitCode == 0;
        }
    }
}
