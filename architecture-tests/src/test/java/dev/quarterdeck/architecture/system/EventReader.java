package dev.quarterdeck.architecture.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Reads server-sent events as a browser does: cut off, it comes back and says where it was. */
public final class EventReader implements AutoCloseable {
    private static final int OK = 200;
    private static final long PAUSE_MILLIS = 200;
    private static final int PATIENCE_SECONDS = 60;

    private final Supplier<Api> api;
    private final String path;
    private final Thread thread = Thread.ofVirtual().unstarted(this::read);
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Event> events = new ArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private volatile boolean wanted = true;
    private volatile String last = "";
    private int connections;

    private EventReader(Supplier<Api> api, String path) {
        this.api = api;
        this.path = path;
    }

    /** An event, the time it was read at by a stopwatch in nanoseconds, and which connection it came over. */
    public record Event(String id, String type, String data, long at, int connection) {}

    /** @param api asked for anew whenever it connects */
    public static EventReader of(Supplier<Api> api, String path) {
        var reader = new EventReader(api, path);
        reader.thread.start();
        reader.await("a connection", () -> reader.connections > 0);
        return reader;
    }

    public List<Event> events() {
        lock.lock();
        try {
            return List.copyOf(events);
        } finally {
            lock.unlock();
        }
    }

    /** The events read, once there are as many as that. */
    public List<Event> await(int count) {
        await(count + " events", () -> events.size() >= count);
        return events();
    }

    public Event await(Predicate<Event> wantedOne) {
        await("an event", () -> events.stream().anyMatch(wantedOne));
        return events().stream().filter(wantedOne).findFirst().orElseThrow();
    }

    /** How often it was let in. */
    public int connections() {
        lock.lock();
        try {
            return connections;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        wanted = false;
        http.shutdownNow();
        thread.interrupt();
    }

    private void await(String what, Supplier<Boolean> condition) {
        lock.lock();
        try {
            var left = TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (!condition.get()) {
                if (left <= 0) {
                    throw new AssertionError("Waited for %s in vain, with %s".formatted(what, events));
                }
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            lock.unlock();
        }
    }

    private void read() {
        while (wanted) {
            try {
                connection();
                Thread.sleep(PAUSE_MILLIS);
            } catch (IOException | RuntimeException _) {
                // The server is away, and its address may be.
                pause();
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void connection() throws IOException, InterruptedException {
        var request = api.get().request(path).header("Accept", "text/event-stream");
        if (!last.isEmpty()) {
            request.header("Last-Event-ID", last);
        }
        var answer = http.send(request.build(), BodyHandlers.ofInputStream());
        if (answer.statusCode() != OK) {
            throw new IOException("Status " + answer.statusCode());
        }
        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            read(lines);
        }
    }

    private void read(BufferedReader lines) throws IOException {
        var open = false;
        var type = "message";
        var data = new StringBuilder();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("id: ")) {
                last = line.substring(4);
            } else if (line.startsWith("event: ")) {
                type = line.substring(7);
            } else if (line.startsWith("data: ")) {
                data.append(data.isEmpty() ? "" : "\n").append(line, 6, line.length());
            } else if (line.isEmpty()) {
                tell(!open, type, data.toString());
                open = true;
                type = "message";
                data.setLength(0);
            }
        }
    }

    private void tell(boolean opening, String type, String data) {
        lock.lock();
        try {
            connections += opening ? 1 : 0;
            if (!data.isEmpty()) {
                events.add(new Event(last, type, data, System.nanoTime(), connections));
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
