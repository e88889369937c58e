package dev.quarterdeck.mission.internal.adapter.contract;

import dev.quarterdeck.mission.internal.domain.collaboration.contract.Envelope;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.EventKey;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Moment;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads an envelope as the record it is; what is wrong with it is said by an {@link IllegalArgumentException}. */
final class EnvelopeReader {
    private EnvelopeReader() {}

    static Envelope read(JsonNode line) {
        var envelope = new Tree(line);
        var timestamp = Moment.of(envelope.text("timestamp"));
        var project = EventKey.project(envelope.text("project_uuid"));
        if (timestamp.isEmpty() || project.isEmpty()) {
            throw new IllegalArgumentException("timestamp or project_uuid cannot be read");
        }
        var causation = envelope.optional("causation_id");
        var version = envelope.optional("schema_version");
        return new Envelope(
                EventKey.of(envelope.text("event_id")),
                envelope.text("event_type"),
                envelope.text("aggregate_id"),
                payload(line.path("payload")),
                timestamp.get(),
                envelope.text("build_id"),
                envelope.text("node_id"),
                line.path("lamport_clock").longValue(),
                causation == null ? null : EventKey.of(causation),
                project.get(),
                envelope.optional("project_slug"),
                EventKey.of(envelope.text("correlation_id")),
                version == null ? Envelope.DEFAULT_VERSION : version,
                line.path("data_tier").intValue(0));
    }

    private static Map<String, @Nullable Object> payload(JsonNode payload) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        payload.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        return fields;
    }
}
