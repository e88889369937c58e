package dev.quarterdeck.postgres.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TestDatabaseTests {
    private static final String SAMPLE = "classpath:db/migration/sample";

    private final TestDatabase database = TestDatabase.fresh(SAMPLE);
    private final Sql runtime = new Sql(database.runtimeDataSource());

    @Test
    void everyTestGetsADatabaseOfItsOwn() throws SQLException {
        var other = new Sql(TestDatabase.fresh(SAMPLE).runtimeDataSource());
        runtime.run("insert into sample.granted (payload) values ('{}')");
        assertThat(runtime.column("select count(*) from sample.granted")).containsExactly("1");
        assertThat(other.column("select count(*) from sample.granted")).containsExactly("0");
    }

    @Test
    void theMigrationsDecideWhatTheRuntimeRoleReads() {
        assertThatThrownBy(() -> runtime.column("select * from sample.withheld"))
                .hasMessageContaining("permission denied for table withheld");
    }

    @Test
    void theOwnerOwnsWhatTheMigrationsMade() throws SQLException {
        assertThat(new Sql(database.ownerDataSource())
                        .column("select tableowner from pg_tables where schemaname = 'sample'"))
                .containsOnly("qd_owner");
    }

    @Test
    void aMigrationThatDoesNotExistIsAFault() {
        assertThatThrownBy(() -> TestDatabase.fresh("classpath:db/migration/absent"))
                .hasMessageContaining("db/migration/absent");
    }

    @Test
    void aDatabaseWithoutMigrationsIsEmpty() throws SQLException {
        assertThat(new Sql(TestDatabase.fresh().runtimeDataSource())
                        .column("select tablename from pg_tables where schemaname = 'public'"))
                .isEmpty();
    }
}
