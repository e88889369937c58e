package dev.quarterdeck.architecture.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.architecture.system.Api;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;

/** A session of an agent as an operator sees it, over HTTP. */
record AgentAtWork(Api api, String id) {
    private static final int PATIENCE = 600;
    private static final String SESSIONS = "/api/mission-control/sessions";

    /** A scripted one, for a mission where one is among what it is asked for with. */
    static AgentAtWork demo(Api api, String script, Map<String, ?> more) {
        var wanted = new HashMap<String, Object>(Map.of("provider", "demo", "prompt", script));
        wanted.putAll(more);
        return new AgentAtWork(api, api.post(SESSIONS, wanted).get("id").asString());
    }

    String status() {
        return seen().get("status").asString();
    }

    JsonNode seen() {
        return api.get("%s/%s".formatted(SESSIONS, id));
    }

    AgentAtWork awaits(String status) {
        await(() -> status().equals(status), "%s is %s".formatted(id, status));
        return this;
    }

    List<String> said() {
        return api.get("%s/%s/messages?limit=200".formatted(SESSIONS, id))
                .get("items")
                .valueStream()
                .map(message -> message.get("content").asString())
                .toList();
    }

    AgentAtWork awaitsWord(String word) {
        await(() -> said().stream().anyMatch(text -> text.contains(word)), "%s says %s".formatted(id, word));
        return this;
    }

    Api.Answer control(String what, Map<String, ?> body) {
        return api.tryPost("%s/%s/%s".formatted(SESSIONS, id, what), body, null);
    }

    /** How many processes of this machine bear the session's marker. */
    long processes() {
        var marker = "QD_AGENT_SESSION=" + id;
        try (var all = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            var count = 0L;
            for (var process : all) {
                count += environment(process).contains(marker) ? 1 : 0;
            }
            return count;
        } catch (IOException noSuchList) {
            throw new UncheckedIOException(noSuchList);
        }
    }

    private static String environment(Path process) {
        try {
            return Files.readString(process.resolve("environ"), StandardCharsets.ISO_8859_1);
        } catch (IOException endedOrNotOurs) {
            return "";
        }
    }

    static void await(BooleanSupplier holds, String what) {
        for (var look = 0; look < PATIENCE; look++) {
            if (holds.getAsBoolean()) {
                return;
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }
        assertThat(holds.getAsBoolean()).as(what).isTrue();
    }
}
