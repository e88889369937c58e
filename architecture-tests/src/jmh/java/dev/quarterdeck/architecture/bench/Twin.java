package dev.quarterdeck.architecture.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * A table with the columns, keys and indexes of the mission log and nothing else, filled by its owner without any of the
 * product: what the database itself can do with the same rows.
 */
final class Twin implements AutoCloseable {
    private static final List<String> COLUMNS = List.of(
            "organization_id",
            "mission_id",
            "version",
            "event_id",
            "type",
            "schema_version",
            "envelope",
            "payload",
            "actor_kind",
            "actor_id",
            "actor_name",
            "actor_origin",
            "actor_on_behalf_of",
            "occurred_at",
            "recorded_at",
            "lamport_clock",
            "causation_id",
            "correlation_id",
            "origin_node",
            "commit_repository_id",
            "commit_branch",
            "commit_head",
            "hash",
            "incarnation");
    private static final String NAMES = String.join(", ", COLUMNS);
    private static final int VERSION = COLUMNS.indexOf("version");
    private static final int EVENT = COLUMNS.indexOf("event_id");

    private final Connection owner;
    private final PreparedStatement insert;
    private final List<@Nullable String> row;
    private long number;

    private Twin(Connection owner, PreparedStatement insert, List<@Nullable String> row) {
        this.owner = owner;
        this.insert = insert;
        this.row = row;
    }

    /** Takes the last event of the log as the shape of every row. */
    static Twin of(Connection owner, String organization) throws SQLException {
        var marks = String.join(", ", Collections.nCopies(COLUMNS.size(), "?"));
        try (var statement = owner.createStatement()) {
            statement.execute("create schema bench");
            statement.execute("create table bench.mission_event (like mission.mission_event including all)");
            statement.execute("select set_config('qd.org', '%s', false)".formatted(organization));
        }
        var insert = owner.prepareStatement("insert into bench.mission_event (%s) values (%s)".formatted(NAMES, marks));
        return new Twin(owner, insert, last(owner));
    }

    private static List<@Nullable String> last(Connection owner) throws SQLException {
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery(
                        "select %s from mission.mission_event order by position desc limit 1".formatted(NAMES))) {
            rows.next();
            var row = new ArrayList<@Nullable String>();
            for (var column = 1; column <= COLUMNS.size(); column++) {
                row.add(rows.getString(column));
            }
            return row;
        }
    }

    /** One row, durably: the connection commits by itself. */
    void insert() throws SQLException {
        var next = next();
        for (var column = 0; column < next.size(); column++) {
            insert.setObject(column + 1, next.get(column), Types.OTHER);
        }
        insert.executeUpdate();
    }

    /** One row in a transaction that is begun and committed, as any program does that changes more than one row. */
    void insertAndCommit() throws SQLException {
        owner.setAutoCommit(false);
        insert();
        owner.commit();
        owner.setAutoCommit(true);
    }

    /** As COPY reads them. */
    byte[] rows(int count) {
        var text = new StringBuilder();
        for (var line = 0; line < count; line++) {
            text.append(String.join("\t", next().stream().map(Twin::copied).toList()))
                    .append('\n');
        }
        return text.toString().getBytes(UTF_8);
    }

    void copy(byte[] rows) throws SQLException, IOException {
        owner.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy bench.mission_event (%s) from stdin".formatted(NAMES), new ByteArrayInputStream(rows));
    }

    private List<@Nullable String> next() {
        var next = new ArrayList<@Nullable String>(row);
        number++;
        next.set(VERSION, Long.toString(number));
        next.set(EVENT, "event-" + "0".repeat(20 - Long.toString(number).length()) + number);
        return next;
    }

    private static String copied(@Nullable String value) {
        return value == null
                ? "\\N"
                : value.replace("\\", "\\\\")
                        .replace("\t", "\\t")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r");
    }

    @Override
    public void close() throws SQLException {
        insert.close();
        owner.close();
    }
}
