package dev.quarterdeck.execution.internal.adapter.jgit.commit;

import dev.quarterdeck.execution.internal.domain.commit.Landing;
import dev.quarterdeck.kernel.git.CommitId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** Questions about what led to a commit. */
public final class BranchHistory {
    private final Repository repository;

    public BranchHistory(Repository repository) {
        this.repository = repository;
    }

    /** A commit that git has pruned is in no history. */
    public boolean contains(ObjectId tip, CommitId commit) throws IOException {
        try (var walk = new RevWalk(repository)) {
            var wanted = ObjectId.fromString(commit.value());
            return walk.isMergedInto(walk.parseCommit(wanted), walk.parseCommit(tip));
        } catch (MissingObjectException pruned) {
            return false;
        }
    }

    /** The newest commit both come from; none where their histories never meet. */
    public Optional<CommitId> commonAncestor(CommitId one, CommitId other) throws IOException {
        try (var walk = new RevWalk(repository)) {
            walk.setRevFilter(RevFilter.MERGE_BASE);
            walk.markStart(walk.parseCommit(ObjectId.fromString(one.value())));
            walk.markStart(walk.parseCommit(ObjectId.fromString(other.value())));
            return Optional.ofNullable(walk.next()).map(commit -> new CommitId(commit.name()));
        }
    }

    /** The paths others have changed between two commits; what commits of ours did to them does not count. */
    List<String> changedByOthers(ObjectId seen, ObjectId tip, List<PathChange> changes) throws IOException {
        try (var walk = new RevWalk(repository)) {
            var old = walk.parseCommit(seen);
            var now = walk.parseCommit(tip);
            var moved = moved(old, changes);
            if (moved.isEmpty()) {
                return moved;
            }
            var ours = walk.isMergedInto(old, now) && onlyOurs(old, now, moved);
            return ours ? List.of() : moved;
        }
    }

    private List<String> moved(RevCommit seen, List<PathChange> changes) throws IOException {
        var moved = new ArrayList<String>();
        for (var change : changes) {
            if (!Objects.equals(Content.at(repository, seen.getTree(), change.path()), change.before())) {
                moved.add(change.path());
            }
        }
        return moved;
    }

    private boolean onlyOurs(ObjectId seen, ObjectId tip, List<String> paths) throws IOException {
        try (var walk = new RevWalk(repository)) {
            walk.setTreeFilter(AndTreeFilter.create(PathFilterGroup.createFromStrings(paths), TreeFilter.ANY_DIFF));
            walk.markStart(walk.parseCommit(tip));
            walk.markUninteresting(walk.parseCommit(seen));
            for (var commit : walk) {
                if (commit.getFooterLines(Landing.TRAILER).isEmpty()) {
                    return false;
                }
            }
            return true;
        }
    }
}
