package dev.quarterdeck.postgres.testing;

import dev.quarterdeck.postgres.DatabaseAccess;
import java.util.List;
import javax.sql.DataSource;

/**
 * A database of its own for a test: migrated, with both roles, on the one throw-away server of this JVM. With the
 * system property {@code quarterdeck.test.database=containers} that server runs in a container.
 */
public record TestDatabase(DatabaseAccess access) {
    /** Names the migrations as Flyway does: {@code classpath:db/migration/mission}. */
    public static TestDatabase fresh(String... migrationLocations) {
        return new TestDatabase(Templates.shared().copyOf(List.of(migrationLocations)));
    }

    public DataSource ownerDataSource() {
        return access.ownerDataSource();
    }

    public DataSource runtimeDataSource() {
        return access.runtimeDataSource();
    }
}
