package dev.quarterdeck.postgres.testing;

import dev.quarterdeck.postgres.DatabaseAccess;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * A database of its own for a test: migrated, with both roles, on the one throw-away server of this JVM. With the
 * system property {@code quarterdeck.test.database=containers} that server runs in a container.
 */
public record TestDatabase(DatabaseAccess access) {
    /** Names the migrations as Flyway does: {@code classpath:db/migration/mission}. */
    public static TestDatabase fresh(String... migrationLocations) {
        var locations = List.of(migrationLocations);
        try {
            return new TestDatabase(Templates.shared().copyOf(locations));
        } catch (SQLException e) {
            throw new IllegalStateException("no test database with " + locations, e);
        }
    }

    public DataSource ownerDataSource() {
        return access.ownerDataSource();
    }

    public DataSource runtimeDataSource() {
        return access.runtimeDataSource();
    }
}
