package dev.quarterdeck.architecture.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The product's HTTP API as one person uses it. */
public record Api(URI server, String authorization) {
    private static final int REFUSED = 400;

    /** An answer: a problem where the status says so. */
    public record Answer(int status, JsonNode body) {
        public JsonNode succeeded() {
            if (status >= REFUSED) {
                throw new AssertionError("%d %s".formatted(status, body));
            }
            return body;
        }

        public String code() {
            return body.path("code").asString();
        }
    }

    public JsonNode get(String path) {
        return send(request(path).GET()).succeeded();
    }

    public Answer tryGet(String path) {
        return send(request(path).GET());
    }

    public JsonNode post(String path, Map<String, ?> body) {
        return tryPost(path, body, null).succeeded();
    }

    public Answer tryPost(String path, Map<String, ?> body, @Nullable String idempotencyKey) {
        var request = request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)));
        if (idempotencyKey != null) {
            request.header("Idempotency-Key", idempotencyKey);
        }
        return send(request);
    }

    public JsonNode put(String path, Map<String, ?> body) {
        var text = JsonMapper.shared().writeValueAsString(body);
        return send(request(path)
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(text)))
                .succeeded();
    }

    /** The same API for somebody else. */
    public Api as(String token) {
        return new Api(server, "Bearer " + token);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path))
                .timeout(Duration.ofMinutes(2))
                .header("Authorization", authorization);
    }

    private static Answer send(HttpRequest.Builder request) {
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), JsonMapper.shared().readTree(answer.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
