package dev.quarterdeck.execution.internal.adapter.jgit.commit;

import dev.quarterdeck.kernel.git.BranchName;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/**
 * Moves a branch, and with it the working trees that have it checked out. Files and index change first, the branch last:
 * {@code git commit} reads HEAD and the index before it takes the lock, and a commit it makes from an index older than
 * its HEAD would silently take ours back. In this order such a commit finds that its HEAD has moved, and is refused.
 */
final class Advance implements AutoCloseable {
    private final Repository repository;
    private final BranchName branch;
    private final String why;
    private final Instant at;
    private final @Nullable ObjectId from;
    private final List<CheckedOutBranch> checkouts = new ArrayList<>();
    private boolean done;

    /** @param why what the branch's log says */
    Advance(Repository repository, BranchName branch, String why, Instant at, @Nullable ObjectId from) {
        this.repository = repository;
        this.branch = branch;
        this.why = why;
        this.at = at;
        this.from = from;
    }

    /** Adds a working tree that moves along; answers with the paths that keep it from doing so. */
    List<String> checkOut(WorkingTree tree, List<PathChange> changes) throws IOException {
        var checkout = new CheckedOutBranch(repository, tree);
        checkouts.add(checkout);
        return checkout.edited(changes);
    }

    /** False if someone else has moved the branch meanwhile. */
    boolean to(ObjectId commit, List<PathChange> changes) throws IOException {
        for (var checkout : checkouts) {
            checkout.update(changes);
        }
        done = swap(commit);
        return done;
    }

    @Override
    public void close() throws IOException {
        if (!done) {
            for (var checkout : checkouts) {
                checkout.undo();
            }
        }
    }

    private boolean swap(ObjectId commit) throws IOException {
        var update = repository.updateRef(branch.ref());
        update.setExpectedOldObjectId(from == null ? ObjectId.zeroId() : from);
        update.setNewObjectId(commit);
        update.setRefLogIdent(new PersonIdent("Quarterdeck", "quarterdeck@localhost", at, ZoneOffset.UTC));
        update.setRefLogMessage("quarterdeck: " + why, false);
        var result = RefSwap.run(repository, update);
        return result == RefUpdate.Result.NEW || result == RefUpdate.Result.FAST_FORWARD;
    }
}
