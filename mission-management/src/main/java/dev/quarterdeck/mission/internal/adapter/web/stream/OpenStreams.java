package dev.quarterdeck.mission.internal.adapter.web.stream;

import dev.quarterdeck.mission.api.MissionStreams.Stream;
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

/** Writes each stream on the thread of its request, until its reader is gone, it ends, or the server does. */
@Component
class OpenStreams {
    private static final Logger LOG = LoggerFactory.getLogger(OpenStreams.class);

    private final Set<Stream> streams = ConcurrentHashMap.newKeySet();
    private final Duration heartbeat;
    private volatile boolean ending;

    OpenStreams(@Value("${quarterdeck.streams.heartbeat:15s}") Duration heartbeat) {
        this.heartbeat = heartbeat;
    }

    void write(Stream stream, HttpServletResponse response) {
        try (stream) {
            streams.add(stream);
            response.setContentType(EventText.CONTENT_TYPE);
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

    private void write(Stream stream, OutputStream out) throws IOException {
        send(EventText.opening(stream.place()), out);
        while (stream.open() && !ending) {
            var news = stream.next(heartbeat);
            send(news.isEmpty() ? EventText.heartbeat() : EventText.of(news), out);
        }
    }

    private static void send(byte[] bytes, OutputStream out) throws IOException {
        out.write(bytes);
        out.flush();
    }

    /** Before the server waits for its requests to end: these would not. */
    @EventListener(ContextClosedEvent.class)
    void end() {
        ending = true;
        streams.forEach(Stream::close);
    }
}
