package dev.quarterdeck.architecture.bench;

import dev.quarterdeck.architecture.system.Api;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Notes when it read each event of a stream, and does little else. */
final class StreamReader implements AutoCloseable {
    private static final String EVENT = "event: ";
    private static final String DATA = "data: {\"event_id\":\"";
    private static final int ID = 26;
    private static final int PATIENCE_SECONDS = 60;

    private final Socket socket;
    private final BufferedReader lines;
    private final Map<String, Long> arrivals = new ConcurrentHashMap<>();
    private final LinkedBlockingQueue<Told> told = new LinkedBlockingQueue<>();

    private record Told(String type, long at) {}

    StreamReader(Api api, String path) throws IOException {
        socket = new Socket(api.server().getHost(), api.server().getPort());
        var request = "GET %s HTTP/1.0\r\nHost: %s\r\nAuthorization: %s\r\n\r\n"
                .formatted(path, api.server().getAuthority(), api.authorization());
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        var line = lines.readLine();
        while (line != null && !line.startsWith("id: ")) {
            line = lines.readLine();
        }
        Thread.ofVirtual().start(this::read);
    }

    private void read() {
        try {
            var type = "";
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(EVENT)) {
                    type = line.substring(EVENT.length());
                } else if (line.startsWith(DATA)) {
                    var at = System.nanoTime();
                    arrivals.put(line.substring(DATA.length(), DATA.length() + ID), at);
                    told.add(new Told(type, at));
                }
            }
        } catch (IOException _) {
            // It was closed, or the server ended; whoever still waits for an event is told that none arrives.
        }
    }

    /** When the next event of a type was read. */
    long next(String type) throws InterruptedException {
        for (var next = poll(); ; next = poll()) {
            if (next.type.equals(type)) {
                return next.at;
            }
        }
    }

    void awaitEvents(int count) throws InterruptedException {
        for (var seen = 0; seen < count; seen++) {
            poll();
        }
    }

    private Told poll() throws InterruptedException {
        var next = told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (next == null) {
            throw new IllegalStateException("Nothing arrives any more");
        }
        return next;
    }

    /** When an event was read. */
    Optional<Long> arrival(String event) {
        return Optional.ofNullable(arrivals.get(event));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
