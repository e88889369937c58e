package dev.quarterdeck.mission.internal.adapter.jooq;

import static dev.quarterdeck.mission.internal.adapter.jooq.MissionRows.ifPresent;
import static dev.quarterdeck.mission.internal.adapter.jooq.MissionRows.stored;

import dev.quarterdeck.kernel.event.CommitContext;
import dev.quarterdeck.kernel.event.EventEnvelope;
import dev.quarterdeck.kernel.id.EventId;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A column that differs from event to event: its name, its type, and what an event has in it. */
record EventColumn(String name, String type, Function<Row, @Nullable Object> value) {
    private static final String TEXT = "text";

    static final List<EventColumn> ALL = List.of(
            text("event_id", event -> event.id().value()),
            text("type", EventEnvelope::type),
            new EventColumn("schema_version", "int4", row -> row.envelope().schemaVersion()),
            text("envelope", EventEnvelope::envelope),
            new EventColumn("payload", TEXT, Row::payload),
            text("actor_kind", event -> event.actor().kind().wireName()),
            text("actor_id", event -> event.actor().id()),
            text("actor_name", event -> event.actor().displayName()),
            text("actor_origin", event -> stored(event.actor().origin())),
            text("actor_on_behalf_of", event -> event.actor().onBehalfOf()),
            text("occurred_at", "timestamptz", event -> event.occurredAt().toString()),
            new EventColumn("lamport_clock", "int8", row -> row.envelope().lamportClock()),
            text("causation_id", event -> ifPresent(event.causationId(), EventId::value)),
            text("correlation_id", EventEnvelope::correlationId),
            text("origin_node", EventEnvelope::originNode),
            commit("commit_repository_id", commit -> commit.repository().value()),
            commit("commit_branch", CommitContext::branch),
            commit("commit_head", CommitContext::head),
            text("hash", EventEnvelope::hash),
            new EventColumn("idempotency_key", TEXT, Row::idempotencyKey));

    /** An event to insert, with the text of its search copy and the key of the command it is the first event of. */
    record Row(
            EventEnvelope envelope,
            @Nullable String payload,
            @Nullable String idempotencyKey) {}

    /** Typed as the driver wants it to send the array as it is, without writing and escaping it as text. */
    @Nullable
    Object[] values(List<Row> rows) {
        var values = rows.stream().map(value);
        return switch (type) {
            case "int4" -> values.toArray(Integer[]::new);
            case "int8" -> values.toArray(Long[]::new);
            default -> values.toArray(String[]::new);
        };
    }

    private static EventColumn text(String name, Function<EventEnvelope, @Nullable String> value) {
        return text(name, TEXT, value);
    }

    private static EventColumn text(String name, String type, Function<EventEnvelope, @Nullable String> value) {
        return new EventColumn(name, type, row -> value.apply(row.envelope()));
    }

    private static EventColumn commit(String name, Function<CommitContext, @Nullable String> value) {
        return text(name, event -> ifPresent(event.commitContext(), value));
    }
}
