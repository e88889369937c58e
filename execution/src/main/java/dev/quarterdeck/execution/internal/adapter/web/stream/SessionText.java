package dev.quarterdeck.execution.internal.adapter.web.stream;

import dev.quarterdeck.execution.api.AgentMessage;
import dev.quarterdeck.execution.api.AgentSessions.Stream;
import java.time.Duration;
import tools.jackson.databind.json.JsonMapper;

/** What is said in one session. */
record SessionText(Stream stream, JsonMapper json) implements Told {
    private static final String OVER = "event: over\ndata: {}\n\n";

    @Override
    public String opening() {
        return "";
    }

    @Override
    public String next(Duration atMost) {
        var messages = stream.next(atMost);
        if (messages.isEmpty() && !stream.open()) {
            return OVER;
        }
        var text = new StringBuilder();
        messages.forEach(message -> add(message, text));
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
