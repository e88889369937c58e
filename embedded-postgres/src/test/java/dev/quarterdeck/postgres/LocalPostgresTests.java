package dev.quarterdeck.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.postgres.testing.Sql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTests {
    @TempDir(factory = FastDirectories.class)
    private Path home;

    @Test
    void aRestartKeepsRows() throws IOException, SQLException {
        try (var server = start()) {
            superuser(server).run("create table kept as select 42 as answer");
        }
        try (var server = start()) {
            assertThat(superuser(server).column("select answer from kept")).containsExactly("42");
        }
    }

    @Test
    void onlyThePasswordOpensIt() throws IOException {
        try (var server = start()) {
            var guesser = new Superuser(server.superuser().jdbcUrl(), "postgres", "");
            assertThatThrownBy(() -> new Sql(guesser.dataSource()).run("select 1"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
        }
    }

    @Test
    void passwordsAreReadableByTheirOwnerOnly() throws IOException, SQLException {
        try (var server = start()) {
            QuarterdeckDatabase.in(server);
        }
        for (var role : new String[] {"postgres", "qd_owner", "qd_app"}) {
            var mode = Files.getPosixFilePermissions(home.resolve(role + ".password"));
            assertThat(PosixFilePermissions.toString(mode)).isEqualTo("rw-------");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home)))
                .isEqualTo("rwx------");
    }

    @Test
    void settingsReachTheServerButCannotOpenItToOthers() throws IOException, SQLException {
        var settings = Map.of("max_connections", "25", "listen_addresses", "*", "unix_socket_directories", "/tmp");
        try (var server = LocalPostgres.durable(home, LocalPostgres.userCache(), settings)) {
            assertThat(superuser(server).column("show max_connections")).containsExactly("25");
            assertThat(superuser(server).column("show listen_addresses")).containsExactly("127.0.0.1");
            assertThat(superuser(server).column("show unix_socket_directories")).containsExactly("");
            assertThat(superuser(server).column("show fsync")).containsExactly("on");
        }
    }

    @Test
    void aSecondInstanceIsRefusedAndTheFirstOneGoesOn() throws IOException, SQLException {
        try (var server = start()) {
            assertThatThrownBy(this::start)
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("already runs the database in " + home);
            assertThat(superuser(server).column("select 1")).containsExactly("1");
        }
    }

    @Test
    void filesOfAnotherMajorVersionAreRefusedAndLeftAsTheyAre() throws IOException {
        start().close();
        var version = home.resolve("data/PG_VERSION");
        Files.writeString(version, "17\n");
        assertThatThrownBy(this::start)
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("was written by PostgreSQL 17")
                .hasMessageContaining("restore");
        assertThat(version).hasContent("17");
    }

    @Test
    void aLostPasswordIsAskedForInsteadOfReplaced() throws IOException {
        start().close();
        Files.delete(home.resolve("postgres.password"));
        assertThatThrownBy(this::start)
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("postgres.password");
    }

    @Test
    void aWrongPasswordIsSaidAtOnce() throws IOException {
        start().close();
        Files.writeString(home.resolve("postgres.password"), "wrong");
        assertThatThrownBy(this::start).isInstanceOf(DatabaseUnavailable.class).hasMessageContaining("password");
    }

    @Test
    void aThrowAwayServerLeavesNothing() throws IOException, SQLException {
        Path data;
        try (var server = LocalPostgres.throwAway(LocalPostgres.userCache(), Map.of())) {
            data = Path.of(superuser(server).column("show data_directory").getFirst());
            assertThat(data).exists();
        }
        assertThat(data.resolveSibling("server.log")).doesNotExist();
        assertThat(data).doesNotExist();
    }

    private LocalPostgres start() throws IOException {
        return LocalPostgres.durable(home, LocalPostgres.userCache(), Map.of());
    }

    private static Sql superuser(LocalPostgres server) {
        return new Sql(server.superuser().dataSource());
    }
}
