package dev.quarterdeck.mission.internal.adapter.web.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quarterdeck.mission.api.MissionStreams.Happening;
import dev.quarterdeck.mission.api.MissionStreams.Happening.Appended;
import dev.quarterdeck.mission.api.MissionStreams.Happening.Present;
import dev.quarterdeck.mission.api.MissionStreams.Happening.Resync;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** What a stream tells, as server-sent events: an appended one is there character for character. */
final class EventText {
    static final String CONTENT_TYPE = "text/event-stream;charset=utf-8";

    // How long a reader that was cut off waits before it comes back.
    private static final String RETRY = "retry: 1000\n";
    private static final byte[] HEARTBEAT = ": still here\n\n".getBytes(UTF_8);
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private EventText() {}

    /** An id without data is no event, and yet where a reader that is cut off now goes on. */
    static byte[] opening(String place) {
        return (RETRY + "id: " + place + "\n\n").getBytes(UTF_8);
    }

    static byte[] heartbeat() {
        return HEARTBEAT.clone();
    }

    static byte[] of(List<Happening> news) {
        var text = new StringBuilder();
        news.forEach(one -> add(one, text));
        return text.toString().getBytes(UTF_8);
    }

    private static void add(Happening one, StringBuilder text) {
        switch (one) {
            case Appended(var place, var event) -> add(place, event.type(), event.envelope(), text);
            case Present(var mission, var participant, var session, var at) -> {
                var beat = new Beat(mission.value(), participant, session, at.toString());
                add(null, "presence", JSON.writeValueAsString(beat), text);
            }
            case Resync(var mission, var cause, var place) -> {
                var reason = cause.name().toLowerCase(Locale.ROOT);
                var reread = new Reread(mission.value(), reason, "/api/missions/" + mission);
                add(place, "resync", JSON.writeValueAsString(reread), text);
            }
        }
    }

    private static void add(@Nullable String place, String type, String data, StringBuilder text) {
        if (place != null) {
            text.append("id: ").append(place).append('\n');
        }
        text.append("event: ").append(type.replaceAll("[\r\n]", " ")).append('\n');
        data.lines().forEach(line -> text.append("data: ").append(line).append('\n'));
        text.append('\n');
    }

    private record Beat(
            String missionId,
            String participantId,
            @Nullable String sessionId,
            String at) {}

    private record Reread(String missionId, String reason, String reread) {}
}
