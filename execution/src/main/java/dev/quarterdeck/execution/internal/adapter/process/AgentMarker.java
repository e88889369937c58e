package dev.quarterdeck.execution.internal.adapter.process;

import dev.quarterdeck.kernel.host.ProcessIdentity;
import dev.quarterdeck.kernel.host.ServerOwner;
import dev.quarterdeck.kernel.id.AgentSessionId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What tells the processes of a session, in their environment: whose they are, and of which session. */
record AgentMarker(AgentSessionId session, ServerOwner owner) {
    static final String SESSION = "QD_AGENT_SESSION";
    static final String OWNER = "QD_AGENT_OWNER";
    private static final char SEPARATOR = '@';
    private static final int PARTS = 4;

    Map<String, String> variables() {
        var process = owner.process();
        return Map.of(
                SESSION,
                session.value(),
                OWNER,
                "%d@%d@%s@%s"
                        .formatted(
                                process.pid(),
                                process.startedAt().toEpochMilli(),
                                owner.host(),
                                owner.dataDirectory()));
    }

    /** Empty where the process bears none of ours. */
    static Optional<AgentMarker> of(Map<String, String> environment) {
        var session = environment.get(SESSION);
        var parts = environment.getOrDefault(OWNER, "").split(Character.toString(SEPARATOR), PARTS);
        if (session == null || parts.length < PARTS) {
            return Optional.empty();
        }
        try {
            var process = new ProcessIdentity(Long.parseLong(parts[0]), Instant.ofEpochMilli(Long.parseLong(parts[1])));
            return Optional.of(new AgentMarker(
                    new AgentSessionId(session), new ServerOwner(parts[2], Path.of(parts[3]), process)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
