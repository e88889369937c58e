package dev.quarterdeck.execution.internal.adapter.web.stream;

import dev.quarterdeck.execution.api.AgentMessage;
import dev.quarterdeck.execution.api.AgentSessions.Stream;
import java.time.Duration;
import tools.jackson.databind.json.JsonMapper;

/** What is said in one session. */
record SessionText(Stream stream, JsonMapper json) implements Told {
    private static final String TRIMMED = "event: resync\ndata: {\"reason\":\"trimmed\"}\n\n";
    private static final String OVER = "event: over\ndata: {}\n\n";

    @Override
    public String opening() {
        return "";
    }

    @Override
    public String next(Duration atMost) {
        var before = stream.place();
        var messages = stream.next(atMost);
        var text = new StringBuilder();
        if (stream.place() > before + messages.size()) {
            // The first that is still there comes later than it should, or none does.
            text.append(TRIMMED);
        }
        messages.forEach(message -> add(message, text));
        if (messages.isEmpty() && !stream.open()) {
            text.append(OVER);
        }
        return text.toString();
    }

    private void add(AgentMessage message, StringBuilder text) {
        text.append("id: ")
                .append(message.sequence())
                .append("\nevent: message\ndata: ")
                .append(json.writeValueAsString(message))
                .append("\n\n");
    }

    @Override
    public boolean open() {
        return stream.open();
    }

    @Override
    public void close() {
        stream.close();
    }
}
