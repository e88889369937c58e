package dev.quarterdeck.execution.internal.application.agent;

import dev.quarterdeck.kernel.id.AgentSessionId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The processes of a session as the system knows them; those that have ended and wait for their parent are none. */
final class ProcessesOf {
    private ProcessesOf() {}

    static List<Path> session(AgentSessionId session) {
        var mark = "QD_AGENT_SESSION=" + session.value();
        try (var all = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            var found = new ArrayList<Path>();
            for (var process : all) {
                if (environment(process).contains(mark)) {
                    found.add(process);
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String environment(Path process) {
        try {
            return Files.readString(process.resolve("environ"), StandardCharsets.ISO_8859_1);
        } catch (IOException gone) {
            return "";
        }
    }
}
