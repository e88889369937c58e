package dev.quarterdeck.postgres.testing;

import dev.quarterdeck.postgres.Superuser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** A server in a container; loaded only on request, because only then is Testcontainers on the class path. */
final class ContainerServer {
    private static final String IMAGE = "postgres:18-alpine";
    private static final String SUPERUSER = "postgres";

    private ContainerServer() {}

    static Superuser start(Map<String, String> settings) {
        var container =
                new PostgreSQLContainer(IMAGE).withDatabaseName(SUPERUSER).withUsername(SUPERUSER);
        var command = new ArrayList<>(List.of("postgres", "-c", "fsync=off"));
        settings.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        container.setCommand(command.toArray(String[]::new));
        container.start();
        Runtime.getRuntime().addShutdownHook(new Thread(container::stop, "test-container"));
        return new Superuser(container.getJdbcUrl(), container.getUsername(), container.getPassword());
    }
}
