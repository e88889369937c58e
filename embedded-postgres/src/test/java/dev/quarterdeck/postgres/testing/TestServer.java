package dev.quarterdeck.postgres.testing;

import dev.quarterdeck.postgres.Superuser;
import dev.quarterdeck.postgres.ThrowAwayServer;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Which server the tests of this JVM use. */
final class TestServer {
    private static final String PROPERTY = "quarterdeck.test.database";

    private TestServer() {}

    static Superuser superuser() {
        var kind = System.getProperty(PROPERTY, "embedded");
        return switch (kind) {
            case "embedded" -> embedded();
            case "containers" -> ContainerServer.start();
            default ->
                throw new IllegalArgumentException(
                        "%s is 'embedded' or 'containers', not '%s'".formatted(PROPERTY, kind));
        };
    }

    private static Superuser embedded() {
        try {
            return ThrowAwayServer.shared().superuser();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
