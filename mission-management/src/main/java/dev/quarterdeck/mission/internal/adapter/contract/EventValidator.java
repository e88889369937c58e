package dev.quarterdeck.mission.internal.adapter.contract;

import com.networknt.schema.Schema;
import dev.quarterdeck.mission.internal.adapter.contract.LineReader.Line.Broken;
import dev.quarterdeck.mission.internal.adapter.contract.Verdict.Layer;
import dev.quarterdeck.mission.internal.adapter.contract.Verdict.Problem;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Envelope;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.EventType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks a line in two layers that do not rely on each other: the records' own rules, then the published schemas. */
final class EventValidator {
    static final String ENVELOPE = "Envelope";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final PublishedSchemas schemas;
    private final LineReader reader = new LineReader();

    EventValidator(PublishedSchemas schemas) {
        this.schemas = schemas;
    }

    Verdict validate(byte[] bytes, int from, int length) {
        return switch (reader.read(bytes, from, length)) {
            case Broken.NotJson() -> unreadable("not valid JSON");
            case Broken.NotAnObject() -> unreadable("not a JSON object");
            case Broken.InvalidEnvelope(var _, var fields) -> validate(bytes, from, length, fields);
            case LineReader.Line.Known _, LineReader.Line.Foreign _ -> validate(bytes, from, length, List.of());
        };
    }

    private Verdict validate(byte[] bytes, int from, int length, List<EnvelopeField> invalid) {
        JsonNode line;
        try {
            line = MAPPER.readTree(bytes, from, length);
        } catch (JacksonException _) {
            return unreadable("not valid JSON");
        }
        var problems = new ArrayList<Problem>();
        var notes = new ArrayList<String>();
        invalid.forEach(field -> problems.add(new Problem(Layer.RECORD, field.wireName(), "missing or invalid")));
        var envelope = invalid.isEmpty() ? envelope(line, problems) : null;
        schemas.named(ENVELOPE).ifPresent(schema -> {
            check(schema, "", line, problems);
            unknown(schema, "", line, notes);
        });
        var type = line.path("event_type").asStringOpt().orElse("");
        payload(type, line.path("payload"), envelope, problems, notes);
        return new Verdict(line.path("event_id").asStringOpt().orElse(null), type, problems, notes);
    }

    private void payload(
            String name, JsonNode given, @Nullable Envelope envelope, List<Problem> problems, List<String> notes) {
        var type = EventType.named(name);
        if (type.isEmpty()) {
            notes.add("event_type is none of the contract's");
        }
        if (!given.isObject() && !given.isMissingNode()) {
            return;
        }
        var payload = given.isObject() ? given : MAPPER.createObjectNode();
        type.ifPresent(known -> record(known, payload, envelope, problems, notes));
        schemas.named(name).ifPresent(schema -> {
            check(schema, "/payload", payload, problems);
            unknown(schema, "/payload", payload, notes);
        });
    }

    private static void record(
            EventType type, JsonNode payload, @Nullable Envelope envelope, List<Problem> problems, List<String> notes) {
        try {
            var read = PayloadReader.read(type, new Tree(payload));
            if (envelope != null) {
                notes.addAll(envelope.departures(read.missionId()));
            }
        } catch (IllegalArgumentException wrong) {
            problems.add(new Problem(Layer.RECORD, "payload", String.valueOf(wrong.getMessage())));
        }
    }

    private static @Nullable Envelope envelope(JsonNode line, List<Problem> problems) {
        try {
            return EnvelopeReader.read(line);
        } catch (IllegalArgumentException wrong) {
            problems.add(new Problem(Layer.RECORD, "envelope", String.valueOf(wrong.getMessage())));
            return null;
        }
    }

    private static void check(Schema schema, String at, JsonNode value, List<Problem> problems) {
        for (var error : schema.validate(value)) {
            problems.add(new Problem(Layer.SCHEMA, at + error.getInstanceLocation(), error.getMessage()));
        }
    }

    // The contract passes over names it does not know, and with them over every mistyped one.
    private static void unknown(Schema schema, String at, JsonNode object, List<String> notes) {
        var known = schema.getSchemaNode().path("properties");
        object.propertyNames().stream()
                .filter(name -> !known.has(name))
                .forEach(name -> notes.add("%s/%s is unknown to the contract".formatted(at, name)));
    }

    private static Verdict unreadable(String message) {
        return new Verdict(null, null, List.of(new Problem(Layer.RECORD, "", message)), List.of());
    }
}
