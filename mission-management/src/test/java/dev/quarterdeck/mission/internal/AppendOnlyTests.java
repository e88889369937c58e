package dev.quarterdeck.mission.internal;

import static dev.quarterdeck.mission.Samples.MISSION;
import static dev.quarterdeck.mission.Samples.ORGANIZATION;
import static dev.quarterdeck.mission.Samples.OTHER_ORGANIZATION;
import static dev.quarterdeck.mission.Samples.created;
import static dev.quarterdeck.mission.Samples.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.mission.MissionModule;
import dev.quarterdeck.mission.internal.application.log.MissionLog;
import dev.quarterdeck.postgres.testing.Sql;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the database itself holds, whatever the program does. */
class AppendOnlyTests {
    private static final List<String> CHANGES = List.of(
            "update mission.mission_event set envelope = '{}'",
            "update mission.mission_event set envelope = '{}' where false",
            "delete from mission.mission_event",
            "truncate mission.mission_event");

    private final MissionModule module = new MissionModule();

    @BeforeEach
    void anEvent() throws SQLException {
        module.register(ORGANIZATION);
        module.bean(MissionLog.class)
                .append(ORGANIZATION, MISSION, Version.NONE, List.of(event(created(MISSION, "first"))));
    }

    @AfterEach
    void close() {
        module.close();
    }

    @Test
    void theOwnerCannotChangeTheLog() {
        for (var change : CHANGES) {
            assertThatThrownBy(() -> module.asOwner(ORGANIZATION, change)).hasMessageContaining("append-only");
        }
    }

    @Test
    void theServerCannotChangeTheLog() {
        var server = new Sql(module.database().runtimeDataSource());
        for (var change : CHANGES) {
            assertThatThrownBy(() -> server.run(change)).hasMessageContaining("permission denied");
        }
    }

    @Test
    void withoutAnOrganisationNothingIsSeen() throws SQLException {
        for (var source :
                List.of(module.database().runtimeDataSource(), module.database().ownerDataSource())) {
            var role = new Sql(source);
            for (var table : tables()) {
                assertThat(role.column("select count(*) from mission." + table))
                        .as(table)
                        .containsExactly("0");
            }
        }
    }

    @Test
    void rowsOfAnotherOrganisationCannotBeWritten() {
        var foreign = "insert into mission.repository values ('%s', 'r', 'n', 'f', now())".formatted(ORGANIZATION);
        assertThatThrownBy(() -> module.asOwner(OTHER_ORGANIZATION, foreign))
                .hasMessageContaining("row-level security");
    }

    @Test
    void everyTableForcesItsPolicy() throws SQLException {
        assertThat(new Sql(module.database().ownerDataSource()).column("""
                select relname from pg_class where relnamespace = 'mission'::regnamespace and relkind = 'r'
                and not (relrowsecurity and relforcerowsecurity)""")).isEmpty();
        assertThat(tables()).hasSizeGreaterThanOrEqualTo(6);
    }

    private List<String> tables() throws SQLException {
        return new Sql(module.database().ownerDataSource())
                .column("select tablename from pg_tables where schemaname = 'mission'");
    }
}
