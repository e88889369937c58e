package dev.quarterdeck.architecture.acceptance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

/** Callers that go on specifying missions over HTTP whatever happens to the server, and remember what was acknowledged. */
final class Appending implements AutoCloseable {
    private static final int CALLERS = 4;
    private static final int CREATED = 201;

    private final Path home;
    private final String repository;
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean going = new AtomicBoolean(true);
    private final List<Thread> callers;

    Appending(Path home, String repository) {
        this.home = home;
        this.repository = repository;
        this.callers = IntStream.range(0, CALLERS)
                .mapToObj(caller -> Thread.ofVirtual().start(() -> goOn(caller)))
                .toList();
    }

    /** The titles of the missions whose creation was answered. */
    List<String> acknowledged() {
        return List.copyOf(acknowledged);
    }

    @Override
    public void close() {
        going.set(false);
        callers.forEach(Appending::ended);
    }

    private static void ended(Thread caller) {
        try {
            caller.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void goOn(int caller) {
        try (var http = HttpClient.newHttpClient()) {
            for (var mission = 0; going.get(); mission++) {
                var title = "caller %d mission %d".formatted(caller, mission);
                while (going.get() && !specified(http, title)) {
                    Thread.sleep(50);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Once refused a connection or cut off, the caller repeats itself with the same key, as a client should. */
    private boolean specified(HttpClient http, String title) throws InterruptedException {
        try {
            var address = Files.readString(home.resolve("server/address")).strip();
            var token = Files.readString(home.resolve("token")).strip().split(" ", 2)[1];
            var body = "{\"title\": \"%s\", \"topology\": \"single_branch\", \"target\": \"main\"}".formatted(title);
            var request = HttpRequest.newBuilder(URI.create(address + "/api/missions?repository=" + repository))
                    .timeout(Duration.ofSeconds(30))
                    .header("Authorization", token)
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", repository + " " + title)
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            var created =
                    http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode() == CREATED;
            if (created) {
                acknowledged.add(title);
            }
            return created;
        } catch (IOException _) {
            return false;
        }
    }
}
