package dev.quarterdeck.execution.internal.adapter.jgit;

import dev.quarterdeck.execution.internal.domain.context.Fingerprint;
import dev.quarterdeck.kernel.git.CommitId;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/** Finds the root of a repository's history, and remembers it for each tip it started from. */
final class Histories {
    private static final int MOST = 1_000;
    private static final List<String> MAIN_LINES =
            List.of("refs/remotes/origin/HEAD", "refs/heads/main", "refs/heads/master");

    private final Map<ObjectId, CommitId> roots = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ObjectId, CommitId> eldest) {
            return size() > MOST;
        }
    };

    Optional<Fingerprint> fingerprint(Repository repository) throws IOException {
        var tip = tip(repository);
        if (tip == null) {
            return Optional.empty();
        }
        var origin = repository.getConfig().getString("remote", "origin", "url");
        return Optional.of(Fingerprint.of(root(repository, tip), origin));
    }

    /** The main line rather than HEAD where there is one, so that clones on different branches are one repository. */
    private static @Nullable ObjectId tip(Repository repository) throws IOException {
        for (var name : MAIN_LINES) {
            var ref = repository.exactRef(name);
            if (ref != null && ref.getObjectId() != null) {
                return ref.getObjectId();
            }
        }
        return repository.resolve("HEAD^{commit}");
    }

    private CommitId root(Repository repository, ObjectId tip) throws IOException {
        synchronized (roots) {
            var known = roots.get(tip);
            if (known != null) {
                return known;
            }
        }
        var found = CommitId.of(smallestRoot(repository, tip).name());
        synchronized (roots) {
            roots.put(tip.copy(), found);
        }
        return found;
    }

    /** Joined histories have several roots; the smallest by name is the same one for everybody. */
    private static AnyObjectId smallestRoot(Repository repository, ObjectId tip) throws IOException {
        try (var walk = new RevWalk(repository)) {
            walk.setRetainBody(false);
            walk.markStart(walk.parseCommit(tip));
            AnyObjectId smallest = tip;
            var none = true;
            // Not its iterator, which hides what cannot be read in an exception of its own.
            for (var commit = walk.next(); commit != null; commit = walk.next()) {
                if (commit.getParentCount() == 0 && (none || commit.compareTo(smallest) < 0)) {
                    smallest = commit.copy();
                    none = false;
                }
            }
            return smallest;
        }
    }
}
