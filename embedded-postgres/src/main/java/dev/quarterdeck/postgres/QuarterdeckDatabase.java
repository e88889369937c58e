package dev.quarterdeck.postgres;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/** The product's database and its two roles, made in any PostgreSQL; making them again changes nothing. */
public record QuarterdeckDatabase(String name, RolePasswords passwords) {
    public static final String DEFAULT_NAME = "quarterdeck";
    public static final String OWNER = "qd_owner";
    public static final String RUNTIME = "qd_app";

    private static final String ATTRIBUTES =
            "login nosuperuser nocreatedb nocreaterole noreplication nobypassrls inherit";
    // Any number, as long as every node that prepares a database takes the same one.
    private static final long PREPARING = 0x71_75_61_72_74_65_72L;

    /** What the two roles sign in with. */
    public record RolePasswords(String owner, String runtime) {
        @Override
        public String toString() {
            return "two passwords";
        }
    }

    /** Prepares the default database in the embedded server, with the passwords kept beside its data. */
    public static DatabaseAccess in(LocalPostgres server) throws IOException, SQLException {
        return new QuarterdeckDatabase(DEFAULT_NAME, server.rolePasswords()).prepare(server.superuser());
    }

    /** Makes what is missing of the roles and the database, and sets right what is different. */
    public DatabaseAccess prepare(Superuser superuser) throws SQLException {
        try (var server = superuser.dataSource().getConnection()) {
            // Two nodes may start at once; the lock goes with the connection.
            execute(server, "select pg_advisory_lock(%d)".formatted(PREPARING));
            prepareRole(server, OWNER, passwords.owner());
            prepareRole(server, RUNTIME, passwords.runtime());
            prepareDatabase(server);
            closeToStrangers(superuser.in(name).dataSource());
        }
        return access(superuser);
    }

    private static void prepareRole(Connection server, String role, String password) throws SQLException {
        if (!exists(server, "select 1 from pg_roles where rolname = ?", role)) {
            execute(server, "create role " + role);
        }
        execute(server, "alter role %s with %s".formatted(role, ATTRIBUTES));
        // The driver hashes it here, so the password itself never travels or lands in a log.
        server.unwrap(PGConnection.class).alterUserPassword(role, password.toCharArray(), "scram-sha-256");
    }

    private void prepareDatabase(Connection server) throws SQLException {
        var quoted = quoted(server, name);
        if (!exists(server, "select 1 from pg_database where datname = ?", name)) {
            execute(server, "create database %s owner %s template template0 encoding 'UTF8'".formatted(quoted, OWNER));
        }
        execute(server, "alter database %s owner to %s".formatted(quoted, OWNER));
        admitTheRolesOnly(server);
    }

    /** Lets nobody connect to a database that is there but its owner and the runtime role. */
    public void admitTheRolesOnly(Connection server) throws SQLException {
        var quoted = quoted(server, name);
        execute(server, "revoke all on database %s from public".formatted(quoted));
        execute(server, "grant connect on database %s to %s".formatted(quoted, RUNTIME));
    }

    private static void closeToStrangers(DataSource database) throws SQLException {
        try (var connection = database.getConnection()) {
            execute(connection, "revoke create on schema public from public");
        }
    }

    /** How a database that is prepared is reached. */
    public DatabaseAccess access(Superuser superuser) {
        var url = superuser.in(name).jdbcUrl();
        return new DatabaseAccess(url, OWNER, passwords.owner(), RUNTIME, passwords.runtime());
    }

    private static boolean exists(Connection server, String query, String name) throws SQLException {
        try (var statement = server.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static String quoted(Connection server, String name) throws SQLException {
        try (var statement = server.createStatement()) {
            return statement.enquoteIdentifier(name, true);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
