package dev.quarterdeck.execution.internal.adapter.acp;

import dev.quarterdeck.execution.internal.adapter.acp.Frame.Failure;
import dev.quarterdeck.execution.internal.adapter.acp.Frame.Malformed;
import dev.quarterdeck.execution.internal.adapter.acp.Frame.Notification;
import dev.quarterdeck.execution.internal.adapter.acp.Frame.Request;
import dev.quarterdeck.execution.internal.adapter.acp.Frame.Result;
import dev.quarterdeck.execution.internal.application.agent.AgentProcess;
import dev.quarterdeck.execution.internal.application.agent.BoundedLines;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** JSON-RPC with one process. Whatever comes in is handed on by one thread before the next line is read. */
final class Connection {
    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);
    private static final int MOST_MALFORMED = 100;
    private static final int STACK = 512 * 1024;

    private final AgentProcess process;
    private final String name;
    private final int longestLine;
    private final AtomicLong nextId = new AtomicLong();
    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final LineWriter writer;
    private volatile boolean unread;

    Connection(AgentProcess process, String name, int longestLine) {
        this.process = process;
        this.name = name;
        this.longestLine = longestLine;
        this.writer = new LineWriter(process.input(), "agent-writer-" + name, this::unread);
    }

    void begin(Peer peer) {
        // One of these waits for as long as the agent is silent, which no virtual thread should do in a system call.
        Thread.ofPlatform()
                .daemon()
                .stackSize(STACK)
                .name("agent-reader-" + name)
                .start(() -> read(peer));
    }

    /** Both of the reply's ways are taken by the reading thread. */
    void request(String method, JsonNode params, Reply reply) {
        var id = nextId.getAndIncrement();
        replies.put(Long.toString(id), reply);
        writer.line(FrameFormat.request(id, method, params));
    }

    void notify(String method, JsonNode params) {
        writer.line(FrameFormat.notification(method, params));
    }

    void answer(JsonNode request, JsonNode value) {
        writer.line(FrameFormat.result(request, value));
    }

    void refuse(JsonNode request, int code, String message) {
        writer.line(FrameFormat.failure(request, code, message));
    }

    void close() {
        writer.end();
    }

    private void unread() {
        unread = true;
        process.kill();
    }

    private void read(Peer peer) {
        var malformed = 0;
        try (var output = process.output()) {
            var lines = new BoundedLines(output, longestLine);
            for (var line = lines.next(); line != null; line = lines.next()) {
                if (line.text().isBlank()) {
                    continue;
                }
                var frame = FrameFormat.read(line);
                malformed = frame instanceof Malformed ? malformed + 1 : 0;
                take(frame, peer);
                if (malformed == MOST_MALFORMED) {
                    peer.broken("protocol_broken", "%d lines in a row were no messages".formatted(malformed));
                    break;
                }
            }
        } catch (IOException brokenOff) {
            // The output of a process that was ended may break off anywhere.
        } catch (RuntimeException e) {
            LOG.error("What agent {} sent could not be taken in", name, e);
            peer.broken("protocol_broken", "what it sent could not be taken in");
        }
        if (unread) {
            peer.broken("protocol_broken", "the agent does not read what it is sent");
        }
        writer.stop();
        peer.silent();
    }

    private void take(Frame frame, Peer peer) {
        switch (frame) {
            case Request request -> peer.requested(request);
            case Notification notification -> peer.notified(notification);
            case Result(var id, var value) ->
                reply(id, peer, reply -> reply.result().accept(value));
            case Failure failure ->
                reply(failure.id(), peer, reply -> reply.failure().accept(failure));
            case Malformed malformed -> peer.misunderstood(malformed);
        }
    }

    private void reply(String id, Peer peer, Consumer<Reply> taker) {
        var reply = replies.remove(id);
        if (reply == null) {
            peer.misunderstood(new Malformed(id, "it answers nothing that was asked"));
        } else {
            taker.accept(reply);
        }
    }

    /** What is done with the answer to a request. */
    record Reply(Consumer<JsonNode> result, Consumer<Failure> failure) {}

    /** Whom everything is handed to. */
    interface Peer {
        void requested(Request request);

        void notified(Notification notification);

        void misunderstood(Malformed malformed);

        void broken(String reason, String detail);

        void silent();
    }
}
