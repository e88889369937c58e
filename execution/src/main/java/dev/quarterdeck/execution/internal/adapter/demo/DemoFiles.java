package dev.quarterdeck.execution.internal.adapter.demo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Set;

/**
 * What a demo agent writes to: files below its directory. Within the server it could write whatever the server can, so
 * each step down is taken from the directory before it, and no link is followed, whenever it appears.
 *
 * @param directory absolute
 * @param key tells the directory from another that takes its place
 */
record DemoFiles(Path directory, Object key) {
    static DemoFiles below(Path directory) throws IOException {
        var whole = directory.normalize();
        return new DemoFiles(whole, key(Files.readAttributes(whole, BasicFileAttributes.class)));
    }

    /** @throws IOException also where that would not be below the directory */
    void append(String name, String text) throws IOException {
        var below = directory.relativize(named(name));
        try (var entries = Files.newDirectoryStream(directory)) {
            if (!(entries instanceof SecureDirectoryStream<Path> folder)) {
                throw new IOException("On this system nothing keeps a path in its directory");
            }
            if (!key(folder.getFileAttributeView(BasicFileAttributeView.class).readAttributes())
                    .equals(key)) {
                throw new IOException("Another directory is where the agent's was: " + directory);
            }
            append(folder, below, text);
        }
    }

    private Path named(String name) throws IOException {
        try {
            var file = directory.resolve(name).normalize();
            if (!file.startsWith(directory) || file.equals(directory)) {
                throw new IOException("That is not in the agent's directory: " + name);
            }
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                throw new IOException("That is no file: " + name);
            }
            return file;
        } catch (InvalidPathException noPath) {
            throw new IOException(noPath.getMessage(), noPath);
        }
    }

    private static void append(SecureDirectoryStream<Path> folder, Path below, String text) throws IOException {
        var first = below.getName(0);
        if (below.getNameCount() > 1) {
            try (var next = folder.newDirectoryStream(first, LinkOption.NOFOLLOW_LINKS)) {
                append(next, below.subpath(1, below.getNameCount()), text);
            }
            return;
        }
        var options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND, LinkOption.NOFOLLOW_LINKS);
        try (var file = folder.newByteChannel(first, options)) {
            var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
        }
    }

    private static Object key(BasicFileAttributes attributes) {
        return Objects.requireNonNullElse(attributes.fileKey(), "none");
    }
}
