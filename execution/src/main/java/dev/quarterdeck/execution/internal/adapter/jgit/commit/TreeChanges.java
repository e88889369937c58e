package dev.quarterdeck.execution.internal.adapter.jgit.commit;

import dev.quarterdeck.kernel.git.CommitId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.jspecify.annotations.Nullable;

/** What differs between two commits, file by file. */
final class TreeChanges {
    private TreeChanges() {}

    static List<PathChange> between(Repository repository, CommitId from, CommitId to) throws IOException {
        try (var revisions = new RevWalk(repository);
                var walk = new TreeWalk(repository)) {
            walk.addTree(revisions.parseTree(ObjectId.fromString(from.value())));
            walk.addTree(revisions.parseTree(ObjectId.fromString(to.value())));
            walk.setRecursive(true);
            walk.setFilter(TreeFilter.ANY_DIFF);
            var changes = new ArrayList<PathChange>();
            while (walk.next()) {
                changes.add(new PathChange(walk.getPathString(), content(walk, 0), content(walk, 1)));
            }
            return inOrder(changes);
        }
    }

    /** The way back. */
    static List<PathChange> reversed(List<PathChange> changes) {
        return inOrder(changes.stream().map(PathChange::reversed).toList());
    }

    // What goes comes first: a file may take the place of a directory, or the other way round.
    private static List<PathChange> inOrder(List<PathChange> changes) {
        return changes.stream()
                .sorted(Comparator.comparing((PathChange change) -> change.after() != null))
                .toList();
    }

    private static @Nullable Content content(TreeWalk walk, int tree) {
        var mode = walk.getFileMode(tree);
        return mode.equals(FileMode.MISSING) ? null : new Content(walk.getObjectId(tree), mode);
    }
}
