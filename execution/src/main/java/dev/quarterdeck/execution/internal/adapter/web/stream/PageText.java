package dev.quarterdeck.execution.internal.adapter.web.stream;

import dev.quarterdeck.execution.api.MissionControl.Cause;
import dev.quarterdeck.execution.api.MissionControl.News;
import dev.quarterdeck.execution.api.MissionControl.News.Changed;
import dev.quarterdeck.execution.api.MissionControl.News.Inbox;
import dev.quarterdeck.execution.api.MissionControl.News.Moved;
import dev.quarterdeck.execution.api.MissionControl.News.Present;
import dev.quarterdeck.execution.api.MissionControl.News.Resync;
import dev.quarterdeck.execution.api.MissionControl.News.Said;
import dev.quarterdeck.execution.api.MissionControl.News.Stopped;
import dev.quarterdeck.execution.api.MissionControl.Stream;
import dev.quarterdeck.kernel.id.AgentSessionId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Everything a page shows. */
record PageText(Stream stream, JsonMapper json) implements Told {
    /** An id without data is no event, and yet where a reader that is cut off now goes on. */
    @Override
    public String opening() {
        return "id: " + stream.place() + "\n";
    }

    @Override
    public String next(Duration atMost) {
        var text = new StringBuilder();
        stream.next(atMost).forEach(news -> add(news, text));
        return text.toString();
    }

    private void add(News news, StringBuilder text) {
        if (news.place() != null) {
            text.append("id: ").append(news.place()).append('\n');
        }
        text.append("event: ")
                .append(type(news))
                .append("\ndata: ")
                .append(json.writeValueAsString(data(news)))
                .append("\n\n");
    }

    private static String type(News news) {
        return switch (news) {
            case Changed _ -> "session";
            case Said _ -> "message";
            case Inbox _ -> "inbox";
            case Stopped _ -> "latch";
            case Moved _ -> "mission";
            case Present _ -> "presence";
            case Resync _ -> "resync";
        };
    }

    private static Object data(News news) {
        return switch (news) {
            case Changed(var _, var session) -> session;
            case Said(var _, var message) -> message;
            case Stopped(var latch) -> latch;
            case Moved _, Present _, Inbox _ -> news;
            case Resync(var _, var cause, var session) -> new Reread(cause, session);
        };
    }

    private record Reread(Cause reason, @Nullable AgentSessionId session) {}

    @Override
    public boolean open() {
        return stream.open();
    }

    @Override
    public void close() {
        stream.close();
    }
}
