package dev.quarterdeck.mission.internal.adapter.jooq;

import static dev.quarterdeck.mission.Samples.MISSION;

import dev.quarterdeck.mission.Samples;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.EventType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Events nobody should record and somebody will: equal clocks, one identity with several contents, people who act before
 * they join and after they left, payloads of wrong types. No two differ in nothing but what they say: of those the first told
 * would win.
 */
record HostileLog(RandomGenerator random) {
    private static final int PEOPLE = 4;
    private static final List<@Nullable Object> INTRUDERS =
            Arrays.asList(null, 7, "", true, List.of(), List.of(1, "p1"), Map.of(), Map.of("target_type", "moon"));

    private static final Map<Instant, String> MOMENTS = new ConcurrentHashMap<>();
    private static final String THE_REST = FactFormat.JSON
            .writeValueAsString(Map.of(
                    "aggregate_id",
                    "mission/" + MISSION,
                    "build_id",
                    "build",
                    "node_id",
                    Samples.NODE,
                    "project_uuid",
                    EnvelopeFormat.projectUuid(Samples.REPOSITORY),
                    "correlation_id",
                    Samples.CORRELATION))
            .substring(1);

    /** In the order of the contract, which is that of a log. */
    static final Comparator<Line> ORDER =
            Comparator.comparingInt(Line::clock).thenComparing(Line::at).thenComparing(Line::id);

    /** An event before it is stored. */
    record Line(String id, int clock, Instant at, String type, Map<String, @Nullable Object> payload) {
        /** Put together by hand: of the hundreds of thousands that are written, only a few words differ. */
        String envelope() {
            return "{\"event_id\":\"" + id + "\",\"event_type\":\"" + type + "\",\"timestamp\":\""
                    + MOMENTS.computeIfAbsent(at, EnvelopeFormat::orderingText) + "\",\"lamport_clock\":" + clock
                    + ",\"payload\":" + FactFormat.JSON.writeValueAsString(payload) + "," + THE_REST;
        }
    }

    /** Events that are what their types promise, however little sense they make. */
    List<Line> wellFormed() {
        var lines = new ArrayList<Line>();
        var places = new HashSet<String>();
        for (var count = random.nextInt(40); count > 0; count--) {
            var types = EventType.values();
            var early = random.nextInt(4) == 0;
            var type = early ? EventType.PARTICIPANT_JOINED : types[random.nextInt(types.length)];
            var line = new Line(
                    Samples.ulid(1 + random.nextInt(60)),
                    early ? random.nextInt(3) : random.nextInt(12),
                    Samples.START.plusSeconds(random.nextInt(3)),
                    type.wireName(),
                    payload(type));
            if (places.add(line.clock + "/" + line.at + "/" + line.id)) {
                lines.add(line);
            }
        }
        return lines;
    }

    /** The same with some that promise more than they say, are of other missions or tell of lanes. */
    List<Line> any() {
        return wellFormed().stream()
                .map(line -> switch (random.nextInt(6)) {
                    case 0 -> damaged(line);
                    case 1 -> random.nextBoolean() ? line : with(line, "mission_id", "another");
                    case 2 -> random.nextBoolean() ? line : overlap(line);
                    default -> line;
                })
                .toList();
    }

    Line damaged(Line line) {
        var fields = List.copyOf(line.payload.keySet());
        var field = fields.get(random.nextInt(fields.size()));
        if (random.nextInt(4) > 0) {
            return with(line, field, INTRUDERS.get(random.nextInt(INTRUDERS.size())));
        }
        var without = new LinkedHashMap<String, @Nullable Object>(line.payload);
        without.remove(field);
        return new Line(line.id, line.clock, line.at, line.type, without);
    }

    private static Line with(Line line, String field, @Nullable Object value) {
        var payload = new LinkedHashMap<String, @Nullable Object>(line.payload);
        payload.put(field, value);
        return new Line(line.id, line.clock, line.at, line.type, payload);
    }

    private Line overlap(Line line) {
        var files = random.nextBoolean() ? List.of() : List.of(Map.of("path", "a", "lines", List.of()));
        var payload = of(
                "warning_id", warning(),
                "mission_id", MISSION.value(),
                "participant_ids", List.of(somebody(), somebody()),
                "severity", "info",
                "reason", "file",
                "lanes", List.of("a", "b"),
                "wp_ids", List.of(),
                "files", files,
                "retroactive", false);
        return new Line(line.id, line.clock, line.at, "LaneOverlapDetected", payload);
    }

    private Map<String, @Nullable Object> payload(EventType type) {
        var said = said(type);
        said.put("mission_id", MISSION.value());
        switch (type) {
            case CONCURRENT_DRIVER_WARNING, POTENTIAL_STEP_COLLISION_DETECTED -> {
                said.put("warning_id", warning());
                said.put("participant_ids", List.of(somebody(), somebody()));
                said.put("severity", oneOf("info", "warning"));
            }
            default -> said.put("participant_id", somebody());
        }
        return said;
    }

    private Map<String, @Nullable Object> said(EventType type) {
        return switch (type) {
            case PARTICIPANT_INVITED -> of("participant_identity", identity(), "invited_by", somebody());
            case PARTICIPANT_JOINED -> of("participant_identity", identity(), "auth_principal_id", null);
            case PARTICIPANT_LEFT -> of("reason", null);
            case PRESENCE_HEARTBEAT -> of("session_id", oneOf("s1", "s2"));
            case DRIVE_INTENT_SET -> of("intent", oneOf("active", "inactive"));
            case FOCUS_CHANGED -> of("focus_target", target(), "previous_focus_target", null);
            case PROMPT_STEP_EXECUTION_STARTED -> of("step_id", step(), "wp_id", workPackage());
            case PROMPT_STEP_EXECUTION_COMPLETED ->
                of("step_id", step(), "wp_id", workPackage(), "outcome", oneOf("success", "failure", "skipped"));
            case CONCURRENT_DRIVER_WARNING -> of("focus_target", target());
            case POTENTIAL_STEP_COLLISION_DETECTED -> of("step_id", step(), "wp_id", workPackage());
            case WARNING_ACKNOWLEDGED ->
                of("warning_id", warning(), "acknowledgement", oneOf("continue", "hold", "reassign", "defer"));
            case COMMENT_POSTED ->
                of("comment_id", oneOf("c1", "c2"), "content", "it's", "reply_to", oneOf("c1", "c3"));
            case DECISION_CAPTURED ->
                of("decision_id", oneOf("d1", "d2"), "topic", "t", "chosen_option", "A", "referenced_warning_id", null);
            case SESSION_LINKED ->
                of("primary_session_id", "here", "linked_session_id", step(), "link_type", "cli_to_saas");
        };
    }

    private static Map<String, @Nullable Object> of(@Nullable Object... namesAndValues) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        for (var index = 0; index < namesAndValues.length; index += 2) {
            map.put(String.valueOf(namesAndValues[index]), namesAndValues[index + 1]);
        }
        return map;
    }

    private Map<String, @Nullable Object> identity() {
        return of("participant_id", somebody(), "participant_type", oneOf("human", "llm_context"));
    }

    private Map<String, @Nullable Object> target() {
        return of("target_type", oneOf("wp", "step", "file"), "target_id", step());
    }

    private @Nullable String workPackage() {
        return random.nextInt(3) == 0 ? null : oneOf("WP01", "WP02");
    }

    private String somebody() {
        return "p" + random.nextInt(PEOPLE);
    }

    private String step() {
        return oneOf("S1", "S2", "S3");
    }

    private String warning() {
        return oneOf("w1", "w2", "w3");
    }

    private String oneOf(String... words) {
        return words[random.nextInt(words.length)];
    }
}
