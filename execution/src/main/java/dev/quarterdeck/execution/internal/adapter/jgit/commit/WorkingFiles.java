package dev.quarterdeck.execution.internal.adapter.jgit.commit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.jspecify.annotations.Nullable;

/**
 * The files of one working tree, compared and written byte for byte: line-ending conversion and other filters are not
 * applied, so a file they have changed counts as edited. Nothing is read or written through a symbolic link.
 */
final class WorkingFiles {
    private static final String TEMPORARY = ".quarterdeck-writing";

    private final Path root;

    WorkingFiles(Path root) throws IOException {
        this.root = root.toRealPath();
    }

    /** Whether the working tree has this at the path: the file with these bytes and this mode, or nothing at all. */
    boolean has(String path, @Nullable Content content) throws IOException {
        var file = root.resolve(path);
        var attributes = attributes(file);
        if (content == null) {
            return attributes == null && leadsThroughDirectories(path);
        }
        if (attributes == null || !leadsThroughDirectories(path)) {
            return false;
        }
        if (content.isLink()) {
            return attributes.isSymbolicLink() && content.id().equals(hashOfLink(file));
        }
        return attributes.isRegularFile()
                && sameMode(file, content)
                && content.id().equals(hash(file, attributes.size()));
    }

    /** Whether a directory is at the path and holds no file but these. */
    boolean holdsOnly(String path, Set<String> paths) throws IOException {
        var directory = root.resolve(path);
        var attributes = attributes(directory);
        if (attributes == null || !attributes.isDirectory()) {
            return false;
        }
        try (var files = Files.walk(directory)) {
            return files.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .allMatch(paths::contains);
        }
    }

    void write(String path, byte[] bytes, boolean executable) throws IOException {
        var file = root.resolve(path);
        var parent = directoryOf(file);
        Files.createDirectories(parent);
        if (!leadsThroughDirectories(path)) {
            throw new IOException("A symbolic link leads away from " + file);
        }
        var temporary = parent.resolve(TEMPORARY);
        Files.deleteIfExists(temporary);
        Files.write(temporary, bytes);
        setExecutable(temporary, executable);
        replace(temporary, file);
    }

    /** Makes a symbolic link that leads where it says, wherever that is. */
    void link(String path, String target) throws IOException {
        var file = root.resolve(path);
        Files.createDirectories(directoryOf(file));
        if (!leadsThroughDirectories(path)) {
            throw new IOException("A symbolic link leads away from " + file);
        }
        var temporary = directoryOf(file).resolve(TEMPORARY);
        Files.deleteIfExists(temporary);
        Files.createSymbolicLink(temporary, Path.of(target));
        replace(temporary, file);
    }

    /** Directories that become empty go too, as with git. */
    void delete(String path) throws IOException {
        var file = root.resolve(path);
        Files.deleteIfExists(file);
        for (var parent = directoryOf(file); !parent.equals(root); parent = directoryOf(parent)) {
            try {
                Files.delete(parent);
            } catch (DirectoryNotEmptyException | NoSuchFileException kept) {
                return;
            }
        }
    }

    private boolean leadsThroughDirectories(String path) throws IOException {
        for (var parent = directoryOf(root.resolve(path)); !parent.equals(root); parent = directoryOf(parent)) {
            var attributes = attributes(parent);
            if (attributes != null && !attributes.isDirectory()) {
                return false;
            }
        }
        return true;
    }

    private static void replace(Path temporary, Path file) throws IOException {
        try {
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException unsupported) {
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static @Nullable BasicFileAttributes attributes(Path file) throws IOException {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException missing) {
            return null;
        } catch (IOException unreadable) {
            // A file where a directory is expected answers with an error of its own.
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                throw unreadable;
            }
            return null;
        }
    }

    private static ObjectId hash(Path file, long size) throws IOException {
        try (var hash = new ObjectInserter.Formatter();
                var bytes = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return hash.idFor(Constants.OBJ_BLOB, size, bytes);
        }
    }

    private static ObjectId hashOfLink(Path link) throws IOException {
        try (var hash = new ObjectInserter.Formatter()) {
            var target = Files.readSymbolicLink(link).toString();
            return hash.idFor(Constants.OBJ_BLOB, target.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static boolean sameMode(Path file, Content content) throws IOException {
        var view = Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (view == null) {
            return true;
        }
        var executable = view.readAttributes().permissions().contains(PosixFilePermission.OWNER_EXECUTE);
        return executable == content.executable();
    }

    private static void setExecutable(Path file, boolean executable) throws IOException {
        var view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view != null && executable) {
            var permissions = view.readAttributes().permissions();
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            view.setPermissions(permissions);
        }
    }

    private static Path directoryOf(Path file) {
        return file.resolveSibling("").normalize();
    }
}
