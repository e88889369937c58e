package dev.quarterdeck.execution.internal.adapter.web.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quarterdeck.execution.api.AgentMessage;
import dev.quarterdeck.execution.api.AgentSessions.Stream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes each stream on the thread of its request, until its reader is gone, the session is over, or the server ends. */
@Component
class AgentStreams {
    private static final Logger LOG = LoggerFactory.getLogger(AgentStreams.class);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final String RETRY = "retry: 1000\n\n";
    private static final String STILL_HERE = ": still here\n\n";
    private static final String OVER = "event: over\ndata: {}\n\n";

    private final JsonMapper json;
    private final Set<Stream> streams = ConcurrentHashMap.newKeySet();
    private volatile boolean ending;

    AgentStreams(JsonMapper json) {
        this.json = json;
    }

    void write(Stream stream, HttpServletResponse response) {
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

    private void write(Stream stream, OutputStream out) throws IOException {
        send(RETRY, out);
        while (stream.open() && !ending) {
            var messages = stream.next(HEARTBEAT);
            if (messages.isEmpty() && !stream.open()) {
                send(OVER, out);
            } else {
                send(messages.isEmpty() ? STILL_HERE : text(messages), out);
            }
        }
    }

    private String text(List<AgentMessage> messages) {
        var text = new StringBuilder();
        for (var message : messages) {
            text.append("id: ")
                    .append(message.sequence())
                    .append("\nevent: message\ndata: ")
                    .append(json.writeValueAsString(message))
                    .append("\n\n");
        }
        return text.toString();
    }

    private static void send(String text, OutputStream out) throws IOException {
        out.write(text.getBytes(UTF_8));
        out.flush();
    }

    /** Before the server waits for its requests to end: these would not. */
    @EventListener(ContextClosedEvent.class)
    void end() {
        ending = true;
        streams.forEach(Stream::close);
    }
}
