package dev.quarterdeck.postgres;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** One migrated throw-away database per list of directories. The generator makes a driver per run, so they are shared. */
final class MigratedDatabases {
    private static final Map<String, DatabaseAccess> MIGRATED = new HashMap<>();

    private MigratedDatabases() {}

    static synchronized Connection connect(String directories) throws IOException, SQLException {
        var database = MIGRATED.get(directories);
        if (database == null) {
            database = migrate(directories);
            MIGRATED.put(directories, database);
        }
        return database.ownerDataSource().getConnection();
    }

    private static DatabaseAccess migrate(String directories) throws IOException, SQLException {
        var server = ThrowAwayServer.shared();
        var database = new QuarterdeckDatabase("migrated_" + MIGRATED.size(), server.rolePasswords())
                .prepare(server.superuser());
        var locations = Stream.of(directories.split(",", -1)).map(directory -> "filesystem:" + directory.strip());
        new Migrations(locations.toList()).applyTo(database);
        return database;
    }
}
