package dev.quarterdeck.postgres;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one connection to a throw-away server, which goes when the connection closes. A later moment would be too late:
 * Maven takes a plugin's classes away before the JVM's shutdown hooks run.
 */
record MigratedDatabase(LocalPostgres server, Connection connection) implements InvocationHandler {
    static Connection connect(List<String> directories) throws IOException, SQLException {
        var server = LocalPostgres.throwAway(LocalPostgres.userCache(), Map.of());
        Connection connection = null;
        try {
            connection = migrated(server, directories).ownerDataSource().getConnection();
            return (Connection) Proxy.newProxyInstance(
                    MigratedDatabase.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    new MigratedDatabase(server, connection));
        } finally {
            if (connection == null) {
                server.close();
            }
        }
    }

    private static DatabaseAccess migrated(LocalPostgres server, List<String> directories)
            throws IOException, SQLException {
        var database = QuarterdeckDatabase.in(server);
        new Migrations(directories.stream().map("filesystem:"::concat).toList()).applyTo(database);
        return database;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        } finally {
            if (method.getName().equals("close")) {
                server.close();
            }
        }
    }
}
