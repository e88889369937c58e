package dev.quarterdeck.postgres.testing;

import dev.quarterdeck.postgres.DatabaseAccess;
import dev.quarterdeck.postgres.Migrations;
import dev.quarterdeck.postgres.QuarterdeckDatabase;
import dev.quarterdeck.postgres.QuarterdeckDatabase.RolePasswords;
import dev.quarterdeck.postgres.Superuser;
import java.sql.Connection;
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
    private final Connection server;
    private final Map<List<String>, String> templates = new HashMap<>();
    private int copies;

    private Templates(Superuser superuser) throws SQLException {
        this.superuser = superuser;
        this.server = DriverManager.getConnection(superuser.jdbcUrl(), superuser.user(), superuser.password());
    }

    // Not a constant: a server that cannot be had must say why to every test, not only to the first.
    static synchronized Templates shared() throws SQLException {
        var known = shared;
        if (known == null) {
            known = new Templates(TestServer.superuser());
            shared = known;
        }
        return known;
    }

    synchronized DatabaseAccess copyOf(List<String> locations) throws SQLException {
        var template = templateOf(locations);
        var copy = database("test_%d".formatted(++copies));
        // Copying files is half the work of copying pages through the log.
        execute("create database %s template %s strategy file_copy owner %s"
                .formatted(copy.name(), template, QuarterdeckDatabase.OWNER));
        // What may be done in a database is copied with it; who may connect to it is not.
        copy.admitTheRolesOnly(server);
        return copy.access(superuser);
    }

    private String templateOf(List<String> locations) throws SQLException {
        var template = templates.get(locations);
        if (template == null) {
            template = "template_%d".formatted(templates.size());
            new Migrations(locations).applyTo(database(template).prepare(superuser));
            makeSigningInCheap();
            templates.put(locations, template);
        }
        return template;
    }

    // These passwords are no secret, and hashing one thousands of times costs more than most tests do otherwise.
    private void makeSigningInCheap() throws SQLException {
        execute("set scram_iterations = 1");
        execute("alter role %s password '%s'".formatted(QuarterdeckDatabase.OWNER, PASSWORDS.owner()));
        execute("alter role %s password '%s'".formatted(QuarterdeckDatabase.RUNTIME, PASSWORDS.runtime()));
    }

    private static QuarterdeckDatabase database(String name) {
        return new QuarterdeckDatabase(name, PASSWORDS);
    }

    private void execute(String sql) throws SQLException {
        try (var statement = server.createStatement()) {
            statement.execute(sql);
        }
    }
}
