package dev.quarterdeck.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigratedPostgresDriverTests {
    @TempDir
    private Path first;

    @TempDir
    private Path second;

    @BeforeEach
    void writeMigrations() throws IOException {
        Files.writeString(
                first.resolve("V1_1__log.sql"),
                "create schema log; grant usage on schema log to ${runtimeRole};"
                        + " create table log.event (id bigint primary key, kind text, payload jsonb);");
        Files.writeString(
                second.resolve("V2_1__board.sql"), "create schema board; create table board.card (id bigint);");
    }

    @Test
    void theGeneratorSeesTheMigratedTables() throws SQLException {
        assertThat(columnsIn("jdbc:migrated:" + first)).containsExactly("event.id", "event.kind", "event.payload");
    }

    @Test
    void severalDirectoriesShareOneDatabase() throws SQLException {
        assertThat(columnsIn("jdbc:migrated:%s,%s".formatted(first, second)))
                .containsExactly("card.id", "event.id", "event.kind", "event.payload");
    }

    @Test
    void anotherDirectoryIsAnotherDatabase() throws SQLException {
        assertThat(columnsIn("jdbc:migrated:" + second)).containsExactly("card.id");
    }

    @Test
    void closingTheConnectionEndsTheServer() throws SQLException {
        String server;
        try (var connection = DriverManager.getConnection("jdbc:migrated:" + first)) {
            server = connection.getMetaData().getURL();
        }
        assertThatThrownBy(() -> DriverManager.getConnection(server)).hasMessageContaining("refused");
    }

    @Test
    void aDirectoryThatDoesNotExistIsNamed() {
        var missing = first.resolve("missing").toString();
        assertThatThrownBy(() -> columnsIn("jdbc:migrated:" + missing)).hasMessageContaining(missing);
    }

    private static List<String> columnsIn(String url) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var rows = connection.getMetaData().getColumns(null, null, "%", "%")) {
            var columns = new ArrayList<String>();
            while (rows.next()) {
                if (List.of("log", "board").contains(rows.getString("TABLE_SCHEM"))) {
                    columns.add("%s.%s".formatted(rows.getString("TABLE_NAME"), rows.getString("COLUMN_NAME")));
                }
            }
            return columns.stream().sorted().toList();
        }
    }
}
