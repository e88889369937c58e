package dev.quarterdeck.postgres.files;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** A directory with everything below it. */
public record FileTree(Path root) {
    public void delete() throws IOException {
        if (Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
            Files.walkFileTree(root, new Each(Files::deleteIfExists));
        }
    }

    /** Gives every file to the user and the group with this number; only root may. */
    public void giveTo(int owner) throws IOException {
        Files.walkFileTree(root, new Each(file -> {
            Files.setAttribute(file, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
            Files.setAttribute(file, "unix:gid", owner, LinkOption.NOFOLLOW_LINKS);
        }));
    }

    @FunctionalInterface
    private interface Change {
        void make(Path file) throws IOException;
    }

    private static final class Each extends SimpleFileVisitor<Path> {
        private final Change change;

        Each(Change change) {
            this.change = change;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            change.make(file);
            return FileVisitResult.CONTINUE;
        }

        // A server that is still going down deletes its own files while we walk.
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                throw failure;
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure) throws IOException {
            if (failure != null) {
                throw failure;
            }
            change.make(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
