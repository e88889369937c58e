package dev.quarterdeck.execution.internal.adapter.jgit;

import dev.quarterdeck.kernel.git.BranchName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the small files by which git's directories point at each other. */
public final class GitLayout {
    private static final String POINTER = "gitdir:";
    private static final String BRANCH = "ref: refs/heads/";
    private static final int MOST = 16 * 1024;

    private GitLayout() {}

    static boolean isGitDirectory(Path directory) {
        return Files.isRegularFile(directory.resolve("HEAD"))
                && Files.isDirectory(directory.resolve("objects"))
                && Files.isDirectory(directory.resolve("refs"));
    }

    /** Where a {@code .git} file points, real; empty when it points nowhere. */
    static Optional<Path> target(Path pointer) {
        return line(pointer)
                .filter(line -> line.startsWith(POINTER))
                .map(line -> line.substring(POINTER.length()).strip())
                .flatMap(named -> real(pointer.resolveSibling(named)))
                .filter(directory -> Files.isRegularFile(directory.resolve("HEAD")));
    }

    /** The directory a working tree's git directory shares with its siblings; itself where it has none to share with. */
    static Optional<Path> commonDirectory(Path gitDirectory) {
        var pointer = gitDirectory.resolve("commondir");
        var common = Files.exists(pointer)
                ? line(pointer).flatMap(named -> real(gitDirectory.resolve(named)))
                : Optional.of(gitDirectory);
        return common.filter(GitLayout::isGitDirectory);
    }

    /** The git directory of a working tree by its root. */
    static Optional<Path> gitDirectory(Path root) {
        var entry = root.resolve(".git");
        return Files.isDirectory(entry) ? real(entry) : target(entry);
    }

    /** What is checked out; absent when HEAD is detached or unreadable. */
    public static @Nullable BranchName branch(Path gitDirectory) {
        return line(gitDirectory.resolve("HEAD"))
                .filter(line -> line.startsWith(BRANCH))
                .flatMap(line -> name(line.substring(BRANCH.length())))
                .orElse(null);
    }

    public static Optional<Path> real(Path path) {
        try {
            return Optional.of(path.toRealPath());
        } catch (IOException unreachable) {
            return Optional.empty();
        }
    }

    /** The first line of a small file. */
    public static Optional<String> line(Path file) {
        try (var bytes = Files.newInputStream(file)) {
            var text = new String(bytes.readNBytes(MOST), StandardCharsets.UTF_8);
            return text.lines().findFirst().map(String::strip).filter(line -> line.indexOf('\0') < 0);
        } catch (IOException | InvalidPathException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<BranchName> name(String text) {
        try {
            return Optional.of(BranchName.of(text));
        } catch (IllegalArgumentException notAName) {
            // HEAD of a reftable repository names no branch.
            return Optional.empty();
        }
    }
}
