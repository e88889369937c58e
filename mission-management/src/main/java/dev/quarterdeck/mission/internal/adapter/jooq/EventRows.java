package dev.quarterdeck.mission.internal.adapter.jooq;

import static dev.quarterdeck.mission.internal.adapter.jooq.MissionRows.ifPresent;
import static dev.quarterdeck.mission.internal.adapter.jooq.MissionRows.stored;
import static org.jooq.impl.DSL.val;

import dev.quarterdeck.kernel.event.CommitContext;
import dev.quarterdeck.kernel.event.EventEnvelope;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.id.EventId;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.RepositoryId;
import dev.quarterdeck.mission.internal.adapter.jooq.generated.tables.records.MissionEventRecord;
import dev.quarterdeck.mission.internal.application.log.RecordedEvent;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import org.jooq.QueryPart;
import org.jspecify.annotations.Nullable;

/** Events as rows and back. */
final class EventRows {
    /**
     * Columns travel as arrays: the text is the same for one event and a thousand, so the database plans it once, and the
     * mission's row changes in the same round trip.
     */
    static final String APPEND = """
            with head as ({0})
            insert into mission.mission_event (organization_id, mission_id, version, recorded_at, incarnation,
              event_id, type, schema_version, envelope, payload, actor_kind, actor_id, actor_name, actor_origin,
              actor_on_behalf_of, occurred_at, lamport_clock, causation_id, correlation_id, origin_node,
              commit_repository_id, commit_branch, commit_head, hash)
            select {1}, {2}, {3} + e.place, {4}, {5},
              e.event_id, e.type, e.schema_version, e.envelope,
              case when pg_input_is_valid(e.payload, 'jsonb') then e.payload::jsonb end,
              e.actor_kind, e.actor_id, e.actor_name, e.actor_origin,
              e.actor_on_behalf_of, e.occurred_at, e.lamport_clock, e.causation_id, e.correlation_id, e.origin_node,
              e.commit_repository_id, e.commit_branch, e.commit_head, e.hash
            from unnest({6}, {7}, {8}, {9}, {10}, {11}, {12}, {13}, {14}, {15}, {16}, {17}, {18}, {19}, {20}, {21},
              {22}, {23}, {24}) with ordinality as e (event_id, type, schema_version, envelope, payload, actor_kind,
              actor_id, actor_name, actor_origin, actor_on_behalf_of, occurred_at, lamport_clock, causation_id,
              correlation_id, origin_node, commit_repository_id, commit_branch, commit_head, hash, place)
            order by e.place""";

    private EventRows() {}

    /** An event to insert, with the text of its search copy. */
    record Row(RecordedEvent event, @Nullable String payload) {
        EventEnvelope envelope() {
            return event.envelope();
        }
    }

    /** The arrays {@link #APPEND} takes, in its order. */
    static List<QueryPart> columns(List<Row> rows) {
        return List.of(
                texts(rows, row -> row.envelope().id().value()),
                texts(rows, row -> row.envelope().type()),
                val(rows.stream().map(row -> row.envelope().schemaVersion()).toArray(Integer[]::new)),
                texts(rows, row -> row.envelope().envelope()),
                texts(rows, Row::payload),
                texts(rows, row -> row.envelope().actor().kind().wireName()),
                texts(rows, row -> row.envelope().actor().id()),
                texts(rows, row -> row.envelope().actor().displayName()),
                texts(rows, row -> stored(row.envelope().actor().origin())),
                texts(rows, row -> row.envelope().actor().onBehalfOf()),
                val(rows.stream()
                        .map(row -> MissionRows.utc(row.envelope().occurredAt()))
                        .toArray(OffsetDateTime[]::new)),
                val(rows.stream().map(row -> row.envelope().lamportClock()).toArray(Long[]::new)),
                texts(rows, row -> ifPresent(row.envelope().causationId(), EventId::value)),
                texts(rows, row -> row.envelope().correlationId()),
                texts(rows, row -> row.envelope().originNode()),
                commits(rows, commit -> commit.repository().value()),
                commits(rows, CommitContext::branch),
                commits(rows, CommitContext::head),
                texts(rows, row -> row.envelope().hash()));
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

    private static QueryPart texts(List<Row> rows, Function<Row, @Nullable String> column) {
        return val(rows.stream().map(column).toArray(String[]::new));
    }

    private static QueryPart commits(List<Row> rows, Function<CommitContext, @Nullable String> column) {
        return texts(rows, row -> ifPresent(row.envelope().commitContext(), column));
    }
}
