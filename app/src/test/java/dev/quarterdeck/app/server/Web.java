package dev.quarterdeck.app.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A caller of the server: sends what it is told to and follows no redirect. */
public record Web(int port, HttpClient client) {
    public static Web at(int port) {
        return new Web(port, HttpClient.newHttpClient());
    }

    public HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)));
    }

    public HttpRequest.Builder to(String path, String secret) {
        return to(path).header("Authorization", "Bearer " + secret);
    }

    public Answer get(String path, String secret) {
        return send(to(path, secret));
    }

    public Answer post(String path, String secret, String json) {
        return post(path, secret, BodyPublishers.ofString(json));
    }

    public Answer post(String path, String secret, BodyPublisher json) {
        return send(to(path, secret).header("Content-Type", "application/json").POST(json));
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            var response = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The secret of the credential the server left for this machine's command line. */
    public static String secretIn(Path home) {
        try {
            return Files.readString(home.resolve("token")).strip().replaceFirst("^Authorization: Bearer ", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What came back. */
    public record Answer(int status, HttpHeaders headers, String body) {
        public JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        public String code() {
            return json().path("code").asString();
        }
    }
}
