package dev.quarterdeck.execution.internal.adapter.jgit.commit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/**
 * The files of a commit in a working tree that has their branch checked out, from the check that nobody works on them to
 * the change of files and index. A file or entry that already is as the commit has it is left alone, which is also how an
 * attempt that was cut off goes on.
 */
final class CheckedOutBranch {
    private final Repository repository;
    private final WorkingFiles files;
    private final IndexFile index;
    private final List<PathChange> changedFiles = new ArrayList<>();
    private final List<PathChange> changedEntries = new ArrayList<>();

    CheckedOutBranch(Repository repository, WorkingTree tree) throws IOException {
        this.repository = repository;
        this.files = new WorkingFiles(tree.root());
        this.index = IndexFile.read(tree.gitDirectory());
    }

    /** The paths that hold something that is neither in the parent nor in the commit. */
    List<String> edited(List<PathChange> changes) throws IOException {
        var going = changes.stream()
                .filter(change -> change.after() == null)
                .map(PathChange::path)
                .collect(Collectors.toSet());
        var edited = new ArrayList<String>();
        for (var change : changes) {
            var path = change.path();
            var makesRoom = change.before() == null && isTakenBy(path, going);
            var fileKnown = isKnown(path, change.before()) || isKnown(path, change.after());
            var entryKnown = index.has(path, change.before()) || index.has(path, change.after());
            if (!(makesRoom || (fileKnown && entryKnown))) {
                edited.add(path);
            }
        }
        return edited;
    }

    private boolean isKnown(String path, @Nullable Content content) throws IOException {
        return (content != null && content.isSubmodule()) || files.has(path, content);
    }

    /** Whether what stands in a new file's way goes in the same commit: a file at its directory, or a directory at its place. */
    private boolean isTakenBy(String path, Set<String> going) throws IOException {
        for (var slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
            if (going.contains(path.substring(0, slash))) {
                return true;
            }
        }
        return going.stream().anyMatch(gone -> gone.startsWith(path + "/")) && files.holdsOnly(path, going);
    }

    /** Brings files and index to the commit. */
    void update(List<PathChange> changes) throws IOException {
        for (var change : changes) {
            if (!isKnown(change.path(), change.after())) {
                changedFiles.add(change);
                put(change.path(), change.after());
            }
        }
        record(changes.stream()
                .filter(change -> !index.has(change.path(), change.after()))
                .toList());
    }

    /** Takes back what {@link #update} changed, and only that. */
    void undo() throws IOException {
        for (var change : changedFiles.reversed()) {
            if (files.has(change.path(), change.after())) {
                put(change.path(), change.before());
            }
        }
        record(changedEntries.stream().map(PathChange::reversed).toList());
    }

    private void put(String path, @Nullable Content content) throws IOException {
        if (content == null) {
            files.delete(path);
        } else if (content.isLink()) {
            files.link(path, new String(bytes(content), StandardCharsets.UTF_8));
        } else if (!content.isSubmodule()) {
            files.write(path, bytes(content), content.executable());
        }
    }

    private void record(List<PathChange> changes) throws IOException {
        if (!changes.isEmpty()) {
            changedEntries.addAll(changes);
            index.update(changes);
        }
    }

    private byte[] bytes(Content content) throws IOException {
        return repository.open(content.id()).getBytes(Integer.MAX_VALUE - 8);
    }
}
