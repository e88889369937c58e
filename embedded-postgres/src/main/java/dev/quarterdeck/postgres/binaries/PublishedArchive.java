package dev.quarterdeck.postgres.binaries;

import dev.quarterdeck.postgres.files.FileTree;
import dev.quarterdeck.postgres.files.Mode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** One platform's archive on the class path. */
record PublishedArchive(URL location) {
    static PublishedArchive ofThisPlatform() throws IOException {
        var name = Platform.current().archive();
        var location = PublishedArchive.class.getClassLoader().getResource(name);
        if (location == null) {
            throw new IOException("There is no embedded PostgreSQL for this platform (%s). ".formatted(name)
                    + "Build on the machine that runs it, or set spring.datasource.url to a PostgreSQL server.");
        }
        return new PublishedArchive(location);
    }

    Path unpackedBelow(Path cache) throws IOException {
        var directory = cache.resolve("postgres-" + fingerprint());
        if (!Files.isExecutable(directory.resolve("bin/postgres"))) {
            Files.createDirectories(cache);
            unpackInto(directory);
        }
        return directory;
    }

    // Two starts may unpack at once: each writes a directory of its own, and the first to rename it wins.
    private void unpackInto(Path directory) throws IOException {
        var unfinished = Files.createTempDirectory(directory.getParent(), "unpacking-");
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(location.openStream())))) {
            new Unpacking(tar, unfinished).run();
        }
        Mode.PUBLIC_PROGRAM.set(unfinished);
        try {
            Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException beaten) {
            new FileTree(unfinished).delete();
            if (!Files.exists(directory)) {
                throw beaten;
            }
        }
    }

    private String fingerprint() throws IOException {
        var connection = location.openConnection();
        return connection instanceof JarURLConnection jar
                ? "%08x".formatted(jar.getJarEntry().getCrc())
                : "%d-%d".formatted(connection.getContentLengthLong(), connection.getLastModified());
    }
}
