package dev.quarterdeck.postgres;

import dev.quarterdeck.postgres.files.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** Where throw-away databases live: in memory if there is plenty, which makes a new database many times faster. */
final class ThrowAwayHomes {
    private static final String PREFIX = "quarterdeck-postgres-";
    private static final Path MEMORY = Path.of("/dev/shm");
    private static final long PLENTY = 4L << 30;
    // Long enough for a home that was just made to be locked by its maker.
    private static final Duration UNLOCKED = Duration.ofMinutes(1);

    private ThrowAwayHomes() {}

    static Path create() throws IOException {
        var parent = parent();
        sweep(parent);
        return Files.createTempDirectory(parent, PREFIX);
    }

    static Path parent() throws IOException {
        var inMemory = Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getUsableSpace() > PLENTY;
        return inMemory ? MEMORY : Path.of(System.getProperty("java.io.tmpdir"));
    }

    /** Removes what JVMs left behind that were killed before they could. */
    static void sweep(Path parent) throws IOException {
        try (var homes = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (var home : homes) {
                if (Files.getLastModifiedTime(home)
                        .toInstant()
                        .isBefore(Instant.now().minus(UNLOCKED))) {
                    remove(home);
                }
            }
        }
    }

    private static void remove(Path home) {
        try (var _ = HomeLock.take(home)) {
            OrphanServer.stopAnyOf(new Cluster(home, false));
            new FileTree(home).delete();
        } catch (IOException inUseOrNotOurs) {
            return;
        }
    }
}
