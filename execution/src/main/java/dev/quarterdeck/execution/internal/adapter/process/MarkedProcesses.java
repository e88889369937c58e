package dev.quarterdeck.execution.internal.adapter.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Every process of this account that bears a marker, wherever it has gone since; nothing where there is no /proc. */
final class MarkedProcesses {
    private static final Path ALL = Path.of("/proc");
    private static final int ROUNDS = 5;

    private MarkedProcesses() {}

    /** Ends them, and what they start meanwhile. @return how many there were */
    static int kill(Predicate<AgentMarker> which) {
        var all = new HashSet<ProcessHandle>();
        for (var round = 0; round < ROUNDS; round++) {
            var found = find(which);
            if (found.isEmpty()) {
                break;
            }
            all.addAll(found);
            found.forEach(ProcessHandle::destroyForcibly);
        }
        return all.size();
    }

    static List<ProcessHandle> find(Predicate<AgentMarker> which) {
        var found = new ArrayList<ProcessHandle>();
        try (var processes = Files.newDirectoryStream(ALL, "[0-9]*")) {
            for (var process : processes) {
                if (AgentMarker.of(environment(process)).filter(which).isPresent()) {
                    ProcessHandle.of(Long.parseLong(process.getFileName().toString()))
                            .filter(ProcessHandle::isAlive)
                            .ifPresent(found::add);
                }
            }
        } catch (IOException noSuchList) {
            return List.of();
        }
        return found;
    }

    private static Map<String, String> environment(Path process) {
        var variables = new HashMap<String, String>();
        try {
            var text = Files.readString(process.resolve("environ"), StandardCharsets.ISO_8859_1);
            for (var variable : text.split("\0", -1)) {
                var equals = variable.indexOf('=');
                if (equals > 0 && variable.startsWith("QD_AGENT_")) {
                    variables.put(variable.substring(0, equals), utf8(variable.substring(equals + 1)));
                }
            }
        } catch (IOException endedOrNotOurs) {
            return Map.of();
        }
        return variables;
    }

    private static String utf8(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
