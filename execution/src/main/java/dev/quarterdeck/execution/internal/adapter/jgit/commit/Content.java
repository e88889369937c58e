package dev.quarterdeck.execution.internal.adapter.jgit.commit;

import java.io.IOException;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jspecify.annotations.Nullable;

/** What a tree holds at a path. */
record Content(ObjectId id, FileMode mode) {
    static @Nullable Content at(Repository repository, RevTree tree, String path) throws IOException {
        try (var walk = TreeWalk.forPath(repository, path, tree)) {
            return walk == null ? null : new Content(walk.getObjectId(0), walk.getFileMode(0));
        }
    }

    boolean isFile() {
        return (mode.getBits() & FileMode.TYPE_MASK) == FileMode.TYPE_FILE;
    }

    boolean isLink() {
        return (mode.getBits() & FileMode.TYPE_MASK) == FileMode.TYPE_SYMLINK;
    }

    /** The files of a submodule are its own repository's; of ours is only which commit of it is meant. */
    boolean isSubmodule() {
        return (mode.getBits() & FileMode.TYPE_MASK) == FileMode.TYPE_GITLINK;
    }

    boolean executable() {
        return mode.equals(FileMode.EXECUTABLE_FILE);
    }

    String kind() {
        return switch (mode.getBits() & FileMode.TYPE_MASK) {
            case FileMode.TYPE_TREE -> "a directory";
            case FileMode.TYPE_SYMLINK -> "a symbolic link";
            case FileMode.TYPE_GITLINK -> "a submodule";
            default -> "a file";
        };
    }
}
