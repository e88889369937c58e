package dev.quarterdeck.app.server.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.postgres.DatabaseAccess;
import dev.quarterdeck.postgres.LocalPostgres;
import dev.quarterdeck.postgres.QuarterdeckDatabase;
import dev.quarterdeck.postgres.testing.TestDatabase;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoleSeparationTests {
    private final DatabaseAccess access = TestDatabase.fresh().access();

    @Test
    void anOrdinaryRoleBesideTheOwnerIsAccepted() {
        assertThatCode(() -> RoleSeparation.between(access.runtimeDataSource(), access.ownerDataSource())
                        .check())
                .doesNotThrowAnyException();
    }

    @Test
    void theOwnerItselfIsRefused() {
        assertThatThrownBy(() -> RoleSeparation.between(access.ownerDataSource(), access.ownerDataSource())
                        .check())
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("is, or can become, the owner");
    }

    @Test
    void aSuperuserIsRefused() throws IOException, SQLException {
        try (var server = LocalPostgres.throwAway(LocalPostgres.userCache(), Map.of())) {
            var ownDatabase = QuarterdeckDatabase.in(server);
            var superuser = server.superuser();
            var asSuperuser = new DatabaseAccess(ownDatabase.jdbcUrl(), "", "", superuser.user(), superuser.password());
            assertThatThrownBy(
                            () -> RoleSeparation.between(asSuperuser.runtimeDataSource(), ownDatabase.ownerDataSource())
                                    .check())
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("is a superuser");
        }
    }

    @Test
    void aDatabaseThatIsNotThereIsAClearRefusal() {
        var nowhere = new DatabaseAccess("jdbc:postgresql://127.0.0.1:1/x", "a", "b", "c", "d");
        assertThatThrownBy(() -> RoleSeparation.between(nowhere.runtimeDataSource(), nowhere.ownerDataSource())
                        .check())
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("cannot be reached");
    }
}
