package dev.quarterdeck.postgres.testing;

import dev.quarterdeck.postgres.Superuser;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** A server in a container; loaded only on request, because only then is Testcontainers on the class path. */
final class ContainerServer {
    private static final String IMAGE = "postgres:18-alpine";
    private static final String SUPERUSER = "postgres";

    private ContainerServer() {}

    static Superuser start() {
        var container =
                new PostgreSQLContainer(IMAGE).withDatabaseName(SUPERUSER).withUsername(SUPERUSER);
        container.setCommand("postgres", "-c", "max_connections=300", "-c", "fsync=off");
        container.start();
        Runtime.getRuntime().addShutdownHook(new Thread(container::stop, "test-container"));
        return new Superuser(container.getJdbcUrl(), container.getUsername(), container.getPassword());
    }
}
