package dev.quarterdeck.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.postgres.QuarterdeckDatabase.RolePasswords;
import dev.quarterdeck.postgres.testing.Sql;
import dev.quarterdeck.postgres.testing.TestServer;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuarterdeckDatabaseTests {
    private static final RolePasswords PASSWORDS = new RolePasswords("owner's", "runtime\\");

    private final Superuser superuser;
    private final Sql server;
    private DatabaseAccess access;

    QuarterdeckDatabaseTests() {
        superuser = TestServer.superuser();
        server = new Sql(superuser.dataSource());
    }

    @BeforeEach
    void beginWithNothing() throws SQLException {
        server.run("drop database if exists \"prepared-here\" with (force)");
        access = prepare();
    }

    @Test
    void theRolesMayNothingButSignIn() throws SQLException {
        assertThat(roles()).containsExactly("qd_app t f f f f f", "qd_owner t f f f f f");
    }

    @Test
    void aRoleThatWasGivenMoreLosesItAgain() throws SQLException {
        server.run("alter role qd_app superuser bypassrls");
        prepare();
        assertThat(roles()).containsExactly("qd_app t f f f f f", "qd_owner t f f f f f");
    }

    @Test
    void preparingAgainKeepsTheRows() throws SQLException {
        var owner = new Sql(access.ownerDataSource());
        owner.run("create table kept as select 42 as answer");
        prepare();
        assertThat(owner.column("select answer from kept")).containsExactly("42");
    }

    @Test
    void theOwnerOwnsTheDatabaseAndTheRuntimeRoleOwnsNothing() throws SQLException {
        var owned =
                "select r.rolname from pg_database d join pg_roles r on r.oid = d.datdba where datname like 'prep%'";
        assertThat(server.column(owned)).containsExactly("qd_owner");
        assertThat(server.column("select 1 from pg_shdepend s join pg_roles r on r.oid = s.refobjid"
                        + " where s.deptype = 'o' and r.rolname = 'qd_app'"))
                .isEmpty();
    }

    @Test
    void theRuntimeRoleMakesNoTables() {
        var runtime = new Sql(access.runtimeDataSource());
        for (var attempt : new String[] {
            "create table mine (id bigint)", "create temporary table mine (id bigint)", "create schema mine"
        }) {
            assertThatThrownBy(() -> runtime.run(attempt)).hasMessageContaining("permission denied");
        }
    }

    @Test
    void theRuntimeRoleReadsOnlyWhatItWasGranted() throws SQLException {
        var owner = new Sql(access.ownerDataSource());
        var runtime = new Sql(access.runtimeDataSource());
        owner.run("create table secret as select 42 as answer");
        assertThatThrownBy(() -> runtime.column("select answer from secret")).hasMessageContaining("permission denied");
        owner.run("grant select on secret to qd_app");
        assertThat(runtime.column("select answer from secret")).containsExactly("42");
    }

    @Test
    void aStrangerCannotEvenConnect() throws SQLException {
        server.run("drop role if exists stranger");
        server.run("create role stranger login password 'stranger'");
        var stranger = new Superuser(access.jdbcUrl(), "stranger", "stranger");
        assertThatThrownBy(() -> new Sql(stranger.dataSource()).run("select 1"))
                .hasMessageContaining("permission denied for database");
    }

    @Test
    void passwordsAreNotPrinted() {
        assertThat(access.toString() + superuser + PASSWORDS)
                .doesNotContain(PASSWORDS.owner(), PASSWORDS.runtime(), superuser.password());
    }

    private DatabaseAccess prepare() throws SQLException {
        return new QuarterdeckDatabase("prepared-here", PASSWORDS).prepare(superuser);
    }

    private List<String> roles() throws SQLException {
        return server.column("select concat_ws(' ', rolname, rolcanlogin, rolsuper, rolcreatedb, rolcreaterole,"
                + " rolreplication, rolbypassrls) from pg_roles where rolname like 'qd%' order by rolname");
    }
}
