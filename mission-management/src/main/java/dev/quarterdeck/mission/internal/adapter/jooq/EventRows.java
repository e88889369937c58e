package dev.quarterdeck.mission.internal.adapter.jooq;

import static dev.quarterdeck.mission.internal.adapter.jooq.MissionRows.ifPresent;
import static dev.quarterdeck.mission.internal.adapter.jooq.MissionRows.stored;

import dev.quarterdeck.kernel.event.CommitContext;
import dev.quarterdeck.kernel.event.EventEnvelope;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.id.EventId;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.RepositoryId;
import dev.quarterdeck.mission.internal.adapter.jooq.generated.tables.records.MissionEventRecord;
import dev.quarterdeck.mission.internal.application.log.RecordedEvent;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Events as rows and back. */
final class EventRows {
    /** What travels with each event, in the order of the statements. */
    private static final List<Column<?>> COLUMNS = List.of(
            text("event_id", row -> row.envelope().id().value()),
            text("type", row -> row.envelope().type()),
            new Column<>(
                    "schema_version",
                    "int",
                    Integer[]::new,
                    row -> row.envelope().schemaVersion()),
            text("envelope", row -> row.envelope().envelope()),
            text("payload", Row::payload),
            text("actor_kind", row -> row.envelope().actor().kind().wireName()),
            text("actor_id", row -> row.envelope().actor().id()),
            text("actor_name", row -> row.envelope().actor().displayName()),
            text("actor_origin", row -> stored(row.envelope().actor().origin())),
            text("actor_on_behalf_of", row -> row.envelope().actor().onBehalfOf()),
            new Column<>(
                    "occurred_at",
                    "timestamptz",
                    OffsetDateTime[]::new,
                    row -> MissionRows.utc(row.envelope().occurredAt())),
            new Column<>(
                    "lamport_clock",
                    "bigint",
                    Long[]::new,
                    row -> row.envelope().lamportClock()),
            text("causation_id", row -> ifPresent(row.envelope().causationId(), EventId::value)),
            text("correlation_id", row -> row.envelope().correlationId()),
            text("origin_node", row -> row.envelope().originNode()),
            commit("commit_repository_id", commit -> commit.repository().value()),
            commit("commit_branch", CommitContext::branch),
            commit("commit_head", CommitContext::head),
            text("hash", row -> row.envelope().hash()));

    private static final String NAMES = joined("%s");
    /** The most frequent append by far; one row costs the database less than arrays of one. */
    private static final String ONE = append("(values (%s, 1)) as e (%s, place)".formatted(joined("?::%2$s"), NAMES));
    /** The same text for two events and for a thousand, so that the database plans it once. */
    private static final String MANY = append(
            "unnest(%s) with ordinality as e (%s, place) order by e.place".formatted(joined("?::%2$s[]"), NAMES));

    private EventRows() {}

    /** An event to insert, with the text of its search copy. */
    record Row(RecordedEvent event, @Nullable String payload) {
        EventEnvelope envelope() {
            return event.envelope();
        }
    }

    private record Column<T>(String name, String type, IntFunction<T[]> array, Function<Row, @Nullable T> value) {
        T[] values(List<Row> rows) {
            return rows.stream().map(value).toArray(array);
        }
    }

    /**
     * The head and the events change in one round trip.
     *
     * @return the statement; it takes {@link Heads#advanced}, what is the same for all rows and {@link #values}
     */
    static String append(List<Row> rows) {
        return rows.size() == 1 ? ONE : MANY;
    }

    static List<@Nullable Object> values(List<Row> rows) {
        var values = new ArrayList<@Nullable Object>();
        for (var column : COLUMNS) {
            values.add(rows.size() == 1 ? column.value.apply(rows.getFirst()) : column.values(rows));
        }
        return values;
    }

    private static String append(String rows) {
        var copied = joined("e.%1$s")
                .replace("e.payload", "case when pg_input_is_valid(e.payload, 'jsonb') then e.payload::jsonb end");
        return """
            with head as (%s)
            insert into mission.mission_event (organization_id, mission_id, version, recorded_at, incarnation, %s)
            select ?::text, ?::text, ?::bigint + e.place, ?::timestamptz, ?::int, %s from %s\
            """.formatted(Heads.ADVANCE, NAMES, copied, rows);
    }

    private static String joined(String form) {
        return COLUMNS.stream()
                .map(column -> form.formatted(column.name, column.type))
                .collect(Collectors.joining(", "));
    }

    private static Column<String> text(String name, Function<Row, @Nullable String> value) {
        return new Column<>(name, "text", String[]::new, value);
    }

    private static Column<String> commit(String name, Function<CommitContext, @Nullable String> value) {
        return text(name, row -> ifPresent(row.envelope().commitContext(), value));
    }

    static RecordedEvent event(MissionEventRecord row) {
        var envelope = new EventEnvelope(
                new MissionId(row.getMissionId()),
                new Version(row.getVersion()),
                new EventId(row.getEventId()),
                row.getType(),
                row.getSchemaVersion(),
                MissionRows.actor(
                        row.getActorKind(),
                        row.getActorId(),
                        row.getActorName(),
                        row.getActorOrigin(),
                        row.getActorOnBehalfOf()),
                row.getOccurredAt().toInstant(),
                row.getRecordedAt().toInstant(),
                row.getLamportClock(),
                ifPresent(row.getCausationId(), EventId::new),
                row.getCorrelationId(),
                row.getOriginNode(),
                commitContext(row),
                row.getEnvelope(),
                row.getHash());
        return new RecordedEvent(envelope, FactFormat.read(row.getType(), row.getEnvelope()));
    }

    private static @Nullable CommitContext commitContext(MissionEventRecord row) {
        return ifPresent(
                row.getCommitRepositoryId(),
                repository ->
                        new CommitContext(new RepositoryId(repository), row.getCommitBranch(), row.getCommitHead()));
    }
}
