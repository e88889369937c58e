package dev.quarterdeck.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.postgres.testing.Sql;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledServerTests {
    @TempDir(factory = FastDirectories.class)
    private Path home;

    @Test
    void aKilledServerComesBackOnItsPortWithItsRows() throws Exception {
        try (var server = LocalPostgres.durable(home, LocalPostgres.userCache(), Map.of())) {
            var superuser = new Sql(server.superuser().dataSource());
            superuser.run("create table acknowledged (event bigint)");
            for (var kill = 1; kill <= 2; kill++) {
                superuser.run("insert into acknowledged values (%d)".formatted(kill));
                var killed = server.pid();
                Eventually.killed(killed);
                Eventually.holds(() -> answers(superuser));
                assertThat(server.pid()).isNotEqualTo(killed);
            }
            assertThat(superuser.column("select event from acknowledged order by event"))
                    .containsExactly("1", "2");
        }
    }

    @Test
    void aServerThatWasKilledAndThenClosedStaysDown() throws Exception {
        var server = LocalPostgres.durable(home, LocalPostgres.userCache(), Map.of());
        var superuser = new Sql(server.superuser().dataSource());
        Eventually.killed(server.pid());
        server.close();
        Thread.sleep(500);
        assertThat(answers(superuser)).isFalse();
        try (var next = LocalPostgres.durable(home, LocalPostgres.userCache(), Map.of())) {
            assertThat(answers(new Sql(next.superuser().dataSource()))).isTrue();
        }
    }

    @Test
    void theServerGoesWhenItsJvmIsKilled() throws Exception {
        var jvm = ChildJvm.running(home);
        jvm.superuser().run("create table acknowledged as select 7 as event");
        jvm.kill();
        Eventually.holds(() -> !answers(jvm.superuser()));
        assertTheNextStartHasTheRow();
    }

    @Test
    void aServerThatOutlivedItsJvmAndItsGuardIsStoppedByTheNextStart() throws Exception {
        var jvm = ChildJvm.running(home);
        jvm.superuser().run("create table acknowledged as select 7 as event");
        jvm.killWithGuards();
        assertThat(answers(jvm.superuser())).isTrue();
        assertTheNextStartHasTheRow();
        Eventually.holds(() -> !answers(jvm.superuser()));
    }

    @Test
    void aServerThatLostItsGuardIsReplacedByOneThatHasIt() throws Exception {
        try (var server = LocalPostgres.durable(home, LocalPostgres.userCache(), Map.of())) {
            var unguarded = ProcessHandle.of(server.pid()).orElseThrow();
            Eventually.killed(unguarded.parent().orElseThrow().pid());
            Eventually.holds(() ->
                    !unguarded.isAlive() && answers(new Sql(server.superuser().dataSource())));
            assertThat(server.pid()).isNotEqualTo(unguarded.pid());
        }
    }

    @Test
    void aSecondProcessIsToldWhichOneRunsTheDatabase() throws Exception {
        var jvm = ChildJvm.running(home);
        try {
            assertThat(refusal()).contains("Process %d already runs".formatted(jvm.pid()));
        } finally {
            jvm.kill();
            Eventually.holds(() -> !answers(jvm.superuser()));
        }
    }

    private void assertTheNextStartHasTheRow() throws IOException, SQLException {
        try (var server = LocalPostgres.durable(home, LocalPostgres.userCache(), Map.of())) {
            assertThat(new Sql(server.superuser().dataSource()).column("select event from acknowledged"))
                    .containsExactly("7");
        }
    }

    private String refusal() throws IOException {
        try (var _ = LocalPostgres.durable(home, LocalPostgres.userCache(), Map.of())) {
            return "it started";
        } catch (DatabaseUnavailable refusal) {
            return String.valueOf(refusal.getMessage());
        }
    }

    private static boolean answers(Sql sql) {
        try {
            return sql.column("select 1").size() == 1;
        } catch (SQLException notYet) {
            return false;
        }
    }
}
