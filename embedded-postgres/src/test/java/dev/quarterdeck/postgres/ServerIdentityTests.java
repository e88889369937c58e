package dev.quarterdeck.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.security.auth.module.UnixSystem;
import dev.quarterdeck.postgres.binaries.Binaries;
import dev.quarterdeck.postgres.files.Mode;
import dev.quarterdeck.postgres.testing.Sql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Root may start the server in two ways; which one a machine allows, its operator decides. Others skip these. */
class ServerIdentityTests {
    @TempDir(factory = FastDirectories.class)
    private Path directory;

    @BeforeEach
    void onlyRootChangesIdentity() {
        assumeTrue(new UnixSystem().getUid() == 0);
        assumeTrue(Files.exists(Path.of("/usr/bin/setpriv")));
    }

    @Test
    void whereNamespacesAreForbiddenTheServerRunsAsNobodyAndBackAgain() throws Exception {
        Mode.PUBLIC_PROGRAM.set(directory);
        var binaries = Binaries.unpackedBelow(directory.resolve("cache"));
        var cluster = new Cluster(Files.createDirectory(directory.resolve("home")), true);
        Mode.PRIVATE_DIRECTORY.set(cluster.home());
        run(cluster, binaries, ServerIdentity.nobody(), "create table kept as select 42 as answer");
        assertThat(Files.getAttribute(cluster.data(), "unix:uid")).isEqualTo(65534);
        run(cluster, binaries, ServerIdentity.namespace(), "insert into kept values (43)");
        assertThat(Files.getAttribute(cluster.data(), "unix:uid")).isEqualTo(0);
    }

    @Test
    void aDirectoryThatNobodyCannotReachIsRefused() throws IOException {
        var binaries = Binaries.unpackedBelow(LocalPostgres.userCache());
        var home = Files.createDirectory(directory.resolve("home"));
        assertThatThrownBy(() -> ServerIdentity.nobody().takeOver(home, binaries))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("cannot reach " + home);
    }

    @Test
    void theFilesOfAnotherUserAreNotTakenOver() throws IOException {
        var binaries = Binaries.unpackedBelow(LocalPostgres.userCache());
        Files.setAttribute(directory, "unix:uid", 4711);
        assertThatThrownBy(() -> ServerIdentity.namespace().takeOver(directory, binaries))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("belongs to user 4711");
    }

    private static void run(Cluster cluster, Binaries binaries, ServerIdentity identity, String statement)
            throws Exception {
        cluster.open(binaries, identity);
        var password = cluster.password().readOrCreate();
        var running = new FirstStart(new ServerLauncher(cluster, binaries, identity, Map.of()), password).run();
        try {
            new Sql(FirstStart.superuser(running.port(), password).dataSource()).run(statement);
        } finally {
            running.process().stop();
        }
    }
}
