package dev.quarterdeck.execution.internal.adapter.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** What the demo agent writes. */
final class DemoWire {
    private final OutputStream output;
    private final AtomicLong nextId = new AtomicLong();
    private final Map<Long, CompletableFuture<Object>> asked = new ConcurrentHashMap<>();

    DemoWire(OutputStream output) {
        this.output = output;
    }

    synchronized void line(String line) {
        try {
            output.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            output.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void result(@Nullable Object id, Object result) {
        message(Map.of("result", result), id);
    }

    void failure(@Nullable Object id, int code, String message) {
        message(Map.of("error", Map.of("code", code, "message", message)), id);
    }

    void update(String session, Map<String, ?> update) {
        line(DemoJson.write(Map.of(
                "jsonrpc",
                "2.0",
                "method",
                "session/update",
                "params",
                Map.of("sessionId", session, "update", update))));
    }

    CompletableFuture<Object> ask(String method, Object params) {
        var id = nextId.getAndIncrement();
        var answer = new CompletableFuture<Object>();
        asked.put(id, answer);
        message(Map.of("method", method, "params", params), id);
        return answer;
    }

    void answered(Object id, Object result) {
        var answer = id instanceof Number number ? asked.remove(number.longValue()) : null;
        if (answer != null) {
            answer.complete(result);
        }
    }

    private void message(Map<String, ?> parts, @Nullable Object id) {
        var message = new HashMap<String, @Nullable Object>(parts);
        message.put("jsonrpc", "2.0");
        message.put("id", id);
        line(DemoJson.write(message));
    }
}
