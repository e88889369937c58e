package dev.quarterdeck.postgres.testing;

import dev.quarterdeck.postgres.DatabaseAccess;
import dev.quarterdeck.postgres.Migrations;
import dev.quarterdeck.postgres.QuarterdeckDatabase;
import dev.quarterdeck.postgres.QuarterdeckDatabase.RolePasswords;
import dev.quarterdeck.postgres.Superuser;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Migrates each set of migrations once; a copy of the result costs a fraction of migrating again. */
final class Templates {
    private static final RolePasswords PASSWORDS = new RolePasswords("owner", "runtime");
    private static @Nullable Templates shared;

    private final Superuser superuser;
    private final Map<List<String>, String> templates = new HashMap<>();
    private int copies;

    private Templates(Superuser superuser) {
        this.superuser = superuser;
    }

    // Not a constant: a server that cannot be had must say why to every test, not only to the first.
    static synchronized Templates shared() {
        var known = shared;
        if (known == null) {
            known = new Templates(TestServer.superuser());
            shared = known;
        }
        return known;
    }

    synchronized DatabaseAccess copyOf(List<String> locations) {
        try {
            var template = templateOf(locations);
            var copy = "test_%d".formatted(++copies);
            createDatabase(copy, template);
            return prepare(copy);
        } catch (SQLException e) {
            throw new IllegalStateException("no test database with " + locations, e);
        }
    }

    private String templateOf(List<String> locations) throws SQLException {
        var template = templates.get(locations);
        if (template == null) {
            template = "template_%d".formatted(templates.size());
            new Migrations(locations).applyTo(prepare(template));
            templates.put(locations, template);
        }
        return template;
    }

    private void createDatabase(String copy, String template) throws SQLException {
        try (var server = DriverManager.getConnection(superuser.jdbcUrl(), superuser.user(), superuser.password());
                var statement = server.createStatement()) {
            statement.execute("create database %s template %s".formatted(copy, template));
        }
    }

    // What may be done in a database is not copied with it, so a copy is prepared like a new one.
    private DatabaseAccess prepare(String database) throws SQLException {
        return new QuarterdeckDatabase(database, PASSWORDS).prepare(superuser);
    }
}
