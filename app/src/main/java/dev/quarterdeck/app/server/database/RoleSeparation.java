package dev.quarterdeck.app.server.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Row-level security only holds against a role that can neither pass over it nor become the owner of the tables. */
record RoleSeparation(DataSource runtime, DataSource owner) {
    private static final String POWERS =
            "select rolsuper, rolbypassrls, pg_has_role(current_user, ?, 'MEMBER') from pg_roles where rolname = current_user";

    static RoleSeparation between(DataSource runtime, DataSource owner) {
        return new RoleSeparation(runtime, owner);
    }

    /** @throws StartRefused if the runtime role could see what belongs to another organisation */
    void check() {
        try (var asOwner = owner.getConnection();
                var asRuntime = runtime.getConnection()) {
            var ownerName = userOf(asOwner);
            var runtimeName = userOf(asRuntime);
            try (var statement = asRuntime.prepareStatement(POWERS)) {
                statement.setString(1, ownerName);
                var row = statement.executeQuery();
                row.next();
                refuse(row.getBoolean(1), "'%s' is a superuser".formatted(runtimeName));
                refuse(row.getBoolean(2), "'%s' passes over row-level security".formatted(runtimeName));
                refuse(row.getBoolean(3), "'%s' is, or can become, the owner '%s'".formatted(runtimeName, ownerName));
            }
        } catch (SQLException e) {
            throw new StartRefused(
                    "The database cannot be reached: " + e.getMessage(),
                    "Start it, or correct spring.datasource.url, its username and password, and spring.flyway.user and"
                            + " its password.",
                    e);
        }
    }

    private static void refuse(boolean found, String problem) {
        if (found) {
            throw new StartRefused(
                    "The database role the server connects as must own nothing, and " + problem + ".",
                    "Name an ordinary role with spring.datasource.username and the owner of the tables with"
                            + " spring.flyway.user.",
                    null);
        }
    }

    private static String userOf(Connection connection) throws SQLException {
        return connection.getMetaData().getUserName();
    }
}
