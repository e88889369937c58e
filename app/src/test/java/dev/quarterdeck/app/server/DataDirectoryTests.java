package dev.quarterdeck.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTests {
    @TempDir
    private Path directory;

    @Test
    void theEnvironmentChoosesIt() {
        var all = Map.of("QD_HOME", "/a", "XDG_DATA_HOME", "/b");
        assertThat(DataDirectory.of(all).root()).isEqualTo(Path.of("/a"));
        assertThat(DataDirectory.of(Map.of("XDG_DATA_HOME", "/b")).root()).isEqualTo(Path.of("/b/quarterdeck"));
        assertThat(DataDirectory.of(Map.of("QD_HOME", "")).root()).endsWithRaw(Path.of(".local/share/quarterdeck"));
    }

    @Test
    void nobodyElseCanLookInside() throws IOException {
        Files.createDirectory(directory.resolve("open"));
        var home = new DataDirectory(directory.resolve("open")).create();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.root())))
                .isEqualTo("rwx------");
    }

    @Test
    void theLastPortIsTriedAgainUnlessItIsTaken() throws IOException {
        var port = new LastPort(new DataDirectory(directory).create());
        assertThat(port.ifFree()).isZero();
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port.remember(other.getLocalPort());
            assertThat(port.ifFree()).isZero();
        }
        assertThat(port.ifFree()).isPositive();
    }

    @Test
    void aNodeKeepsItsNameAndTwoDirectoriesAreTwoNodes() throws IOException {
        var one = new NodeName(new DataDirectory(directory.resolve("one")).create());
        var two = new NodeName(new DataDirectory(directory.resolve("two")).create());
        assertThat(one.readOrChoose()).isEqualTo(one.readOrChoose()).isNotEqualTo(two.readOrChoose());
    }
}
