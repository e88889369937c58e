package dev.quarterdeck.execution.internal.adapter.web.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Writes each stream on the thread of its request, until its reader is gone, it is over, or the server ends. */
@Component
class AgentStreams {
    private static final Logger LOG = LoggerFactory.getLogger(AgentStreams.class);
    private static final String RETRY = "retry: 1000\n";
    private static final String BEAT = ": beat\n\n";

    private final Set<Told> streams = ConcurrentHashMap.newKeySet();
    private final Duration heartbeat;
    private volatile boolean ending;

    AgentStreams(@Value("${quarterdeck.streams.heartbeat:15s}") Duration heartbeat) {
        this.heartbeat = heartbeat;
    }

    void write(Told stream, HttpServletResponse response) {
        try (stream) {
            streams.add(stream);
            response.setContentType("text/event-stream;charset=utf-8");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            // Between a browser and us nobody holds back what should arrive now.
            response.setHeader("X-Accel-Buffering", "no");
            write(stream, response.getOutputStream());
        } catch (IOException gone) {
            LOG.debug("A reader is gone", gone);
        } finally {
            streams.remove(stream);
        }
    }

    private void write(Told stream, OutputStream out) throws IOException {
        send(RETRY + stream.opening() + "\n", out);
        while (stream.open() && !ending) {
            var text = stream.next(heartbeat);
            send(text.isEmpty() ? BEAT : text, out);
        }
    }

    private static void send(String text, OutputStream out) throws IOException {
        out.write(text.getBytes(UTF_8));
        out.flush();
    }

    /** Before the server waits for its requests to end: these would not. */
    @EventListener(ContextClosedEvent.class)
    void end() {
        ending = true;
        streams.forEach(Told::close);
    }
}
