package dev.quarterdeck.execution.internal.domain.context;

import dev.quarterdeck.kernel.git.BranchName;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What a directory is to git. */
public sealed interface Place {
    /** The caller stands in no directory. */
    record Nowhere() implements Place {}

    /** No directory anybody can stand in: missing, a file, unreadable. */
    record NoDirectory(Path named) implements Place {}

    /** A directory in no repository. */
    record Outside(Path directory) implements Place {}

    /** Below a {@code .git} file whose target is gone. */
    record BrokenPointer(Path directory, Path root) implements Place {}

    /** Inside a bare repository. */
    record Bare(Path directory, Path commonDirectory) implements Place {}

    /**
     * In a working tree. All paths are real.
     *
     * @param root the working tree's root
     * @param gitDirectory what this working tree has for itself: its HEAD and index
     * @param commonDirectory what it shares with the other working trees: objects and refs
     * @param primaryRoot the root of the repository's primary checkout; absent when it has none
     * @param branch absent when HEAD is detached
     */
    record WorkingTree(
            Path directory,
            Path root,
            Path gitDirectory,
            Path commonDirectory,
            @Nullable Path primaryRoot,
            @Nullable BranchName branch)
            implements Place {}

    /** The real directory the caller stands in; absent where that is none. */
    default @Nullable Path standing() {
        return switch (this) {
            case Nowhere() -> null;
            case NoDirectory(var _) -> null;
            case Outside(var directory) -> directory;
            case BrokenPointer(var directory, var _) -> directory;
            case Bare(var directory, var _) -> directory;
            case WorkingTree tree -> tree.directory();
        };
    }
}
