package dev.quarterdeck.postgres.binaries;

import dev.quarterdeck.postgres.files.Mode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Writes a tar archive's entries below a directory, and nowhere else. */
record Unpacking(TarArchiveInputStream tar, Path target) {
    void run() throws IOException {
        for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            var path = target.resolve(entry.getName()).normalize();
            if (!path.startsWith(target)) {
                throw new IOException("The PostgreSQL archive has an entry outside itself: " + entry.getName());
            }
            write(entry, path);
        }
    }

    private void write(TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink() || entry.isLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path);
        if (path.startsWith(target.resolve("bin"))) {
            Mode.PUBLIC_PROGRAM.set(path);
        }
    }
}
