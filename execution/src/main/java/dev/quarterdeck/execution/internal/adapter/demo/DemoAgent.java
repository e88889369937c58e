package dev.quarterdeck.execution.internal.adapter.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Listens on standard input and answers on standard output, as the protocol wants it. */
public final class DemoAgent {
    private static final int METHOD_NOT_FOUND = -32601;
    private static final int INVALID_PARAMS = -32602;
    private static final AtomicLong NAMES = new AtomicLong();

    private final DemoWire wire;
    private final DemoHost host;
    private @Nullable DemoFiles files;
    private String session =
            "demo-" + NAMES.incrementAndGet() + "-" + ProcessHandle.current().pid();
    private @Nullable DemoTurn turn;

    DemoAgent(DemoWire wire, DemoHost host) {
        this.wire = wire;
        this.host = host;
    }

    /** @param arguments none are needed */
    public static void main(String[] arguments) {
        new DemoAgent(new DemoWire(System.out), new DemoProcess()).listen(System.in);
        // Whoever does not speak to it any more wants nothing more of it.
        Runtime.getRuntime().halt(0);
    }

    /** Until nothing more comes. */
    void listen(InputStream from) {
        try (var input = new BufferedReader(new InputStreamReader(from, StandardCharsets.UTF_8))) {
            for (var line = input.readLine(); line != null; line = input.readLine()) {
                take(DemoJson.read(line));
            }
        } catch (IOException brokenOff) {
            // Nothing more comes.
        }
    }

    private void take(@Nullable Object message) {
        var id = message instanceof Map<?, ?> map ? map.get("id") : null;
        var params = DemoJson.at(message, "params");
        if (DemoJson.at(message, "method") instanceof String method) {
            call(method, id, params);
        } else if (id != null) {
            wire.answered(id, DemoJson.at(message, "result"));
        }
    }

    private void call(String method, @Nullable Object id, Object params) {
        switch (method) {
            case "initialize" -> wire.result(id, greeting());
            case "session/new" -> {
                if (settle(id, params)) {
                    wire.result(id, Map.of("sessionId", session));
                }
            }
            case "session/load" -> {
                if (settle(id, params)) {
                    session = String.valueOf(DemoJson.at(params, "sessionId"));
                    wire.update(session, Map.of("sessionUpdate", "agent_message_chunk", "content", Map.of()));
                    wire.result(id, Map.of());
                }
            }
            case "session/prompt" -> begin(id, DemoJson.at(params, "prompt"));
            case "session/cancel" -> {
                if (turn != null) {
                    turn.cancel();
                }
            }
            default -> {
                if (id != null) {
                    wire.failure(id, METHOD_NOT_FOUND, "Method not found: " + method);
                }
            }
        }
    }

    /** Whether there is such a directory to work in. */
    private boolean settle(@Nullable Object id, Object params) {
        var directory = String.valueOf(DemoJson.at(params, "cwd"));
        try {
            files = DemoFiles.below(Path.of(directory));
            return true;
        } catch (IOException | InvalidPathException e) {
            wire.failure(id, INVALID_PARAMS, "No directory to work in: " + directory);
            return false;
        }
    }

    private static Map<String, ?> greeting() {
        return Map.of(
                "protocolVersion", 1,
                "agentCapabilities", Map.of("loadSession", true),
                "agentInfo", Map.of("name", "quarterdeck-demo", "version", "1"));
    }

    private void begin(@Nullable Object id, Object prompt) {
        var place = files;
        if (place == null) {
            wire.failure(id, INVALID_PARAMS, "No session has begun");
            return;
        }
        var first = prompt instanceof List<?> parts && !parts.isEmpty() ? parts.getFirst() : null;
        var text = String.valueOf(DemoJson.at(first, "text"));
        var begun = new DemoTurn(wire, host, session, place);
        turn = begun;
        host.beside(() -> wire.result(id, Map.of("stopReason", begun.play(DemoScript.of(text)))));
    }
}
