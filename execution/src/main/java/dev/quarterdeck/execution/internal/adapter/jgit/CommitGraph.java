package dev.quarterdeck.execution.internal.adapter.jgit;

import dev.quarterdeck.execution.internal.adapter.jgit.commit.BranchHistory;
import dev.quarterdeck.execution.internal.domain.commit.Landing;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.git.GitCommit;
import dev.quarterdeck.kernel.git.TreeId;
import dev.quarterdeck.kernel.id.EventId;
import dev.quarterdeck.kernel.id.Ulid;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.jspecify.annotations.Nullable;

/** Commits of one repository, and what they change. */
final class CommitGraph {
    private final Repository repository;

    CommitGraph(Repository repository) {
        this.repository = repository;
    }

    List<GitCommit> between(CommitId after, CommitId head) throws IOException {
        try (var walk = new RevWalk(repository)) {
            walk.sort(RevSort.TOPO);
            walk.sort(RevSort.REVERSE, true);
            walk.markStart(walk.parseCommit(id(head)));
            walk.markUninteresting(walk.parseCommit(id(after)));
            var found = new ArrayList<GitCommit>();
            // Not its iterator, which hides what cannot be read in an exception of its own.
            for (var commit = walk.next(); commit != null; commit = walk.next()) {
                found.add(described(walk, commit));
            }
            return found;
        }
    }

    boolean contains(CommitId head, CommitId ancestor) throws IOException {
        return new BranchHistory(repository).contains(id(head), ancestor);
    }

    List<String> changed(CommitId from, CommitId to) throws IOException {
        try (var walk = new RevWalk(repository)) {
            var old = walk.parseCommit(id(from));
            return differing(walk, walk.parseCommit(id(to)), new RevCommit[] {old});
        }
    }

    TreeId tree(CommitId commit) throws IOException {
        try (var walk = new RevWalk(repository)) {
            return TreeId.of(walk.parseCommit(id(commit)).getTree().name());
        }
    }

    private GitCommit described(RevWalk walk, RevCommit commit) throws IOException {
        var parents = commit.getParents();
        return new GitCommit(
                CommitId.of(commit.name()),
                Arrays.stream(parents).map(parent -> CommitId.of(parent.name())).toList(),
                commit.getShortMessage(),
                event(commit),
                differing(walk, commit, parents));
    }

    /** The paths where a commit is like none of the others; all of its paths where there is none to compare with. */
    private List<String> differing(RevWalk walk, RevCommit commit, RevCommit[] others) throws IOException {
        try (var trees = new TreeWalk(repository)) {
            trees.setRecursive(true);
            trees.addTree(commit.getTree());
            for (var other : others) {
                walk.parseHeaders(other);
                trees.addTree(other.getTree());
            }
            trees.setFilter(others.length == 0 ? TreeFilter.ALL : TreeFilter.ANY_DIFF);
            var paths = new ArrayList<String>();
            while (trees.next()) {
                if (differsFromAll(trees)) {
                    paths.add(trees.getPathString());
                }
            }
            return paths;
        }
    }

    private static boolean differsFromAll(TreeWalk trees) {
        for (var other = 1; other < trees.getTreeCount(); other++) {
            if (trees.getRawMode(0) == trees.getRawMode(other) && trees.idEqual(0, other)) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable EventId event(RevCommit commit) {
        return commit.getFooterLines(Landing.TRAILER).stream()
                .filter(Ulid::matches)
                .map(EventId::of)
                .findFirst()
                .orElse(null);
    }

    private static ObjectId id(CommitId commit) {
        return ObjectId.fromString(commit.value());
    }
}
