package dev.quarterdeck.execution.internal.adapter.jgit.commit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.util.FS;
import org.jspecify.annotations.Nullable;

/** The index of one working tree; changed only while its {@link IndexLock} is held, and replaced as a whole. */
final class IndexFile {
    private final Path file;
    private final DirCache entries;

    private IndexFile(Path file, DirCache entries) {
        this.file = file;
        this.entries = entries;
    }

    static IndexFile read(Path gitDirectory) throws IOException {
        var file = gitDirectory.resolve("index");
        return new IndexFile(file, DirCache.read(file.toFile(), FS.DETECTED));
    }

    /** Whether the path is recorded so, unmerged, sparse and merely intended entries aside. */
    boolean has(String path, @Nullable Content content) {
        var entry = entries.getEntry(path);
        if (content == null) {
            return entry == null && isFree(path);
        }
        return entry != null
                && entry.getStage() == DirCacheEntry.STAGE_0
                && !entry.isSkipWorkTree()
                && !entry.isIntentToAdd()
                && entry.getFileMode().equals(content.mode())
                && entry.getObjectId().equals(content.id());
    }

    // A directory recorded at the path, or a file recorded at one of its directories, would be pushed out.
    private boolean isFree(String path) {
        for (var slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
            if (entries.getEntry(path.substring(0, slash)) != null) {
                return false;
            }
        }
        return entries.getEntriesWithin(path).length == 0;
    }

    /**
     * Records the changes. What a file looks like on disk is left open: a person may be writing it at this moment, and git
     * then has to read it to know.
     */
    void update(List<PathChange> changes) throws IOException {
        var next = file.resolveSibling("index.quarterdeck");
        Files.deleteIfExists(file.resolveSibling("index.quarterdeck.lock"));
        Files.deleteIfExists(next);
        if (Files.exists(file)) {
            Files.copy(file, next);
        }
        var cache = DirCache.lock(next.toFile(), FS.DETECTED);
        try {
            var editor = cache.editor();
            changes.forEach(change -> editor.add(edit(change)));
            editor.finish();
            cache.write();
        } catch (IOException | RuntimeException failed) {
            cache.unlock();
            throw failed;
        }
        if (!cache.commit()) {
            throw new IOException("The new index of %s cannot be written".formatted(file));
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The change as an edit of an index, on disk or in core. */
    static DirCacheEditor.PathEdit edit(PathChange change) {
        var after = change.after();
        if (after == null) {
            return new DirCacheEditor.DeletePath(change.path());
        }
        return new DirCacheEditor.PathEdit(change.path()) {
            @Override
            public void apply(DirCacheEntry entry) {
                entry.setFileMode(after.mode());
                entry.setObjectId(after.id());
                entry.setLength(0);
                entry.setLastModified(Instant.EPOCH);
            }
        };
    }
}
