package dev.quarterdeck.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The one throw-away server that everything in a build's JVM shares; it goes when the JVM ends. */
public final class ThrowAwayServer {
    // Many small databases, each with its own pool.
    private static final Map<String, String> SETTINGS = Map.of("max_connections", "300");

    private static @Nullable LocalPostgres server;

    private ThrowAwayServer() {}

    /** Starts it on the first call. */
    public static synchronized LocalPostgres shared() throws IOException {
        var running = server;
        if (running == null) {
            running = LocalPostgres.throwAway(LocalPostgres.userCache(), SETTINGS);
            Runtime.getRuntime().addShutdownHook(new Thread(closing(running), "throw-away-postgres"));
            server = running;
        }
        return running;
    }

    private static Runnable closing(LocalPostgres server) {
        return () -> {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}
