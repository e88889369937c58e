package dev.quarterdeck.postgres.testing;

import dev.quarterdeck.postgres.LocalPostgres;
import dev.quarterdeck.postgres.Superuser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The one server that every test of this JVM shares; it goes when the JVM ends. */
public final class TestServer {
    private static final String PROPERTY = "quarterdeck.test.database";
    // Many small databases, each with its own pool and gone within seconds: nothing to vacuum, nobody to send a log to.
    private static final Map<String, String> SETTINGS =
            Map.of("max_connections", "300", "autovacuum", "off", "wal_level", "minimal", "max_wal_senders", "0");

    private static @Nullable Superuser shared;

    private TestServer() {}

    /** Starts it on the first call. */
    public static synchronized Superuser superuser() {
        var known = shared;
        if (known == null) {
            known = start(System.getProperty(PROPERTY, "embedded"));
            shared = known;
        }
        return known;
    }

    private static Superuser start(String kind) {
        return switch (kind) {
            case "embedded" -> embedded();
            case "containers" -> ContainerServer.start(SETTINGS);
            default ->
                throw new IllegalArgumentException(
                        "%s is 'embedded' or 'containers', not '%s'".formatted(PROPERTY, kind));
        };
    }

    private static Superuser embedded() {
        try {
            var server = LocalPostgres.throwAway(LocalPostgres.userCache(), SETTINGS);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server), "test-postgres"));
            return server.superuser();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(LocalPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
