package dev.quarterdeck.app.server.presence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.app.server.DataDirectory;
import dev.quarterdeck.app.server.Web;
import dev.quarterdeck.postgres.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the embedded database, as a person starts it. */
class ServerProcessTests {
    @TempDir
    private Path directory;

    private final List<ServerProcess> started = new ArrayList<>();

    @AfterEach
    void endThem() throws InterruptedException {
        for (var server : started) {
            server.process().destroyForcibly();
            server.exit();
        }
    }

    @Test
    void oneServerPerDataDirectoryThatSurvivesItsDatabaseAndItself() throws Exception {
        var home = new DataDirectory(directory.resolve("home"));
        var first = start(home);
        var port = first.port();
        var secret = Web.secretIn(home.root());
        assertThat(answers(port, secret)).isEqualTo(200);

        var second = start(home);
        assertThat(second.exit()).isZero();
        assertThat(second.said()).contains("already runs at http://127.0.0.1:" + port);

        killThePostmasterOf(home);
        awaitHealed(port, secret);

        first.process().destroyForcibly();
        first.exit();
        assertThat(home.server().resolve("address")).exists();
        var third = start(home);
        ServerProcess.await(
                () -> new ServerFilesAt(home).pid() == third.process().pid());
        assertThat(third.port()).isEqualTo(port);
        assertThat(answers(port, secret)).isEqualTo(401);
        assertThat(answers(port, Web.secretIn(home.root()))).isEqualTo(200);

        third.process().destroy();
        third.exit();
        assertThat(home.server().resolve("address")).doesNotExist();
        assertThat(home.server().resolve("owner.json")).doesNotExist();
    }

    /** A short outage may pass unseen: whoever asks waits a little for a connection. */
    private static void awaitHealed(int port, String secret) throws Exception {
        ServerProcess.await(() -> {
            var status = answers(port, secret);
            assertThat(status).isIn(200, 503);
            return status == 200;
        });
    }

    @Test
    void aDatabaseRoleThatCouldPassOverRowLevelSecurityIsRefusedInPlainWords() throws Exception {
        var access = TestDatabase.fresh().access();
        var refused = start(
                new DataDirectory(directory.resolve("refused")),
                "--spring.datasource.url=" + access.jdbcUrl(),
                "--spring.datasource.username=" + access.ownerUser(),
                "--spring.datasource.password=" + access.ownerPassword());
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.said())
                .startsWith("Quarterdeck does not start: The database role")
                .contains("must own nothing", "spring.flyway.user")
                .hasLineCount(2);
    }

    private ServerProcess start(DataDirectory home, String... arguments) throws IOException {
        var server = ServerProcess.start(home, arguments);
        started.add(server);
        return server;
    }

    private record ServerFilesAt(DataDirectory home) {
        long pid() {
            try {
                return new ServerFiles(home).owner().map(OwnerRecord::pid).orElse(-1L);
            } catch (IOException e) {
                return -1;
            }
        }
    }

    private static int answers(int port, String secret) {
        return Web.at(port).get("/api/users/self", secret).status();
    }

    private static void killThePostmasterOf(DataDirectory home) throws IOException {
        try (var files = Files.walk(home.postgres())) {
            var pidFile = files.filter(file -> file.endsWith("postmaster.pid"))
                    .findFirst()
                    .orElseThrow();
            var pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
            ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        }
    }
}
