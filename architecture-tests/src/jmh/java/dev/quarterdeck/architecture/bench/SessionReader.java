package dev.quarterdeck.architecture.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.quarterdeck.architecture.system.Api;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one session's stream and notes how old each line is when it arrives. */
final class SessionReader implements AutoCloseable {
    private static final String CONTENT = "\"content\":\"";

    private final Socket socket;
    private final List<Long> ages = new ArrayList<>();
    private volatile long read;
    private volatile boolean noting;
    private volatile @Nullable String gap;

    private SessionReader(Socket socket) {
        this.socket = socket;
    }

    /** The old version of the protocol answers without dividing what it sends into chunks. */
    static SessionReader of(Api api, String session) throws IOException {
        var server = api.server();
        var reader = new SessionReader(new Socket(server.getHost(), server.getPort()));
        var request =
                "GET /api/mission-control/sessions/%s/stream?after=0 HTTP/1.0\r\nHost: %s:%d\r\nAuthorization: %s\r\n\r\n"
                        .formatted(session, server.getHost(), server.getPort(), api.authorization());
        reader.socket.getOutputStream().write(request.getBytes(US_ASCII));
        Thread.ofVirtual().name("reader of " + session).start(reader::follow);
        return reader;
    }

    private void follow() {
        try (var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII), 1 << 16)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var at = line.startsWith("data: {") ? line.indexOf(CONTENT) + CONTENT.length() : 0;
                // What the agent was told is not one of its lines.
                if (at >= CONTENT.length() && Character.isDigit(line.charAt(at))) {
                    take(line, at);
                }
            }
        } catch (IOException e) {
            if (!socket.isClosed()) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void take(String line, int at) {
        var first = line.indexOf(' ', at);
        var second = line.indexOf(' ', first + 1);
        var number = Long.parseLong(line, at, first, 10);
        if (number != read + 1) {
            gap = "%d came after %d".formatted(number, read);
        }
        read = number;
        if (noting) {
            ages.add(System.nanoTime() - Long.parseLong(line, first + 1, second, 10));
        }
    }

    long read() {
        return read;
    }

    /** What came out of its order, if anything did. */
    @Nullable
    String gap() {
        return gap;
    }

    void note(boolean now) {
        noting = now;
    }

    List<Long> ages() {
        return List.copyOf(ages);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
