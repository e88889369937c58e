package dev.quarterdeck.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThrowAwayHomesTests {
    @TempDir
    private Path parent;

    @Test
    void onlyAnAbandonedHomeIsRemoved() throws IOException {
        var abandoned = oldHome("abandoned");
        var inUse = oldHome("in-use");
        var young = Files.createDirectory(parent.resolve("quarterdeck-postgres-young"));
        var foreign = Files.createDirectory(parent.resolve("something-else"));
        try (var _ = HomeLock.take(inUse)) {
            makeOld(inUse);
            ThrowAwayHomes.sweep(parent);
        }
        assertThat(abandoned).doesNotExist();
        assertThat(inUse).exists();
        assertThat(young).exists();
        assertThat(foreign).exists();
    }

    private Path oldHome(String name) throws IOException {
        var home = Files.createDirectory(parent.resolve("quarterdeck-postgres-" + name));
        Files.writeString(home.resolve("server.log"), "left behind");
        makeOld(home);
        return home;
    }

    private static void makeOld(Path home) throws IOException {
        Files.setLastModifiedTime(home, FileTime.from(Instant.EPOCH));
    }
}
