package dev.quarterdeck.mission.internal.adapter.jooq;

import static dev.quarterdeck.mission.internal.adapter.jooq.generated.Tables.MISSION_HEAD;
import static java.util.stream.Collectors.joining;

import dev.quarterdeck.mission.internal.adapter.jooq.EventColumn.Row;
import dev.quarterdeck.mission.internal.adapter.jooq.generated.tables.records.MissionHeadRecord;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The one statement that appends: it moves the mission's row from the head that was seen to the new one and inserts the
 * events, or does nothing where the row is at another head. Appending is what every command waits for, so its text is
 * made once and the database plans it once: for one event with plain values, for many with a column as an array each.
 */
@Component
class AppendStatement {
    private static final List<Field<?>> HEAD = Arrays.stream(MISSION_HEAD.fields())
            .filter(field -> !field.equals(MISSION_HEAD.ORGANIZATION_ID) && !field.equals(MISSION_HEAD.MISSION_ID))
            .toList();
    private static final String ONE = sql("(select %s, 1 as place) as e"
            .formatted(columns(each -> "?::%s as %s".formatted(each.type(), each.name()))));
    private static final String MANY = sql("unnest(%s) with ordinality as e (%s, place)"
            .formatted(columns(each -> "?::%s[]".formatted(each.type())), columns(EventColumn::name)));

    private final DSLContext db;

    AppendStatement(DSLContext db) {
        this.db = db;
    }

    private static String sql(String events) {
        return """
            with head as (
              update mission.mission_head set %s
              where organization_id = ? and mission_id = ? and version = ? and head_hash = ?
              returning organization_id, mission_id)
            insert into mission.mission_event
              (organization_id, mission_id, version, recorded_at, incarnation, %s)
            select head.organization_id, head.mission_id, ? + e.place, ?::timestamptz, ?, %s
            from head, %s order by e.place\
            """.formatted(
                        HEAD.stream().map(field -> field.getName() + " = ?").collect(joining(", ")),
                        columns(EventColumn::name),
                        columns(AppendStatement::inserted),
                        events);
    }

    /** A payload jsonb cannot hold, such as one with a NUL character, has no search copy. */
    private static String inserted(EventColumn column) {
        return column.name().equals("payload")
                ? "case when pg_input_is_valid(e.payload, 'jsonb') then e.payload::jsonb end"
                : "e." + column.name();
    }

    private static String columns(Function<EventColumn, String> form) {
        return EventColumn.ALL.stream().map(form).collect(joining(", "));
    }

    /** Whether the mission was still at the head that was seen. */
    boolean append(Heads.Head seen, MissionHeadRecord moved, int incarnation, List<Row> rows) {
        return db.connectionResult(connection -> {
            try (var statement = connection.prepareStatement(rows.size() == 1 ? ONE : MANY)) {
                var parameters = new Parameters(connection, statement);
                for (var field : HEAD) {
                    parameters.add(moved.get(field));
                }
                parameters.add(moved.getOrganizationId());
                parameters.add(moved.getMissionId());
                parameters.add(seen.version().value());
                parameters.add(seen.hash());
                parameters.add(seen.version().value());
                parameters.add(rows.getFirst().envelope().recordedAt().toString());
                parameters.add(incarnation);
                for (var column : EventColumn.ALL) {
                    parameters.add(column, rows);
                }
                return statement.executeUpdate() == rows.size();
            }
        });
    }

    /** One parameter after the other. */
    private static final class Parameters {
        private final Connection connection;
        private final PreparedStatement statement;
        private int count;

        Parameters(Connection connection, PreparedStatement statement) {
            this.connection = connection;
            this.statement = statement;
        }

        void add(@Nullable Object value) throws SQLException {
            statement.setObject(++count, value);
        }

        void add(EventColumn column, List<Row> rows) throws SQLException {
            if (rows.size() == 1) {
                add(column.value().apply(rows.getFirst()));
            } else {
                add(connection.createArrayOf(column.type(), column.values(rows)));
            }
        }
    }
}
