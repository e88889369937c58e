package dev.quarterdeck.execution.internal.adapter.jgit.commit;

import dev.quarterdeck.execution.api.BranchRefusal.GitOperationInProgress;
import dev.quarterdeck.execution.api.TargetRefusal.TargetMoved;
import dev.quarterdeck.execution.api.WorktreeRefusal.WorktreeDirty;
import dev.quarterdeck.execution.internal.domain.commit.BranchMove;
import dev.quarterdeck.execution.internal.domain.commit.LandingResult;
import dev.quarterdeck.execution.internal.domain.commit.LandingResult.Held;
import dev.quarterdeck.execution.internal.domain.commit.LandingResult.Landed;
import dev.quarterdeck.execution.internal.domain.commit.LandingResult.Rejected;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.refusal.RefusalReason;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/** One branch on its way to a commit that is there already, with the checkouts that have it. */
public final class MoveSite {
    private final Repository repository;
    private final BranchMove move;
    private final BranchHistory history;

    public MoveSite(Repository repository, BranchMove move) {
        this.repository = repository;
        this.move = move;
        this.history = new BranchHistory(repository);
    }

    /** What keeps the branch from moving now. */
    public Optional<RefusalReason> inspect() throws IOException {
        var trees = trees();
        var tip = tip();
        if (!isAt(move.from(), tip)) {
            return Optional.of(moved(tip));
        }
        var held = GitOperations.holding(move.destination(), trees);
        if (held.isPresent()) {
            return Optional.of(new GitOperationInProgress(move.destination(), held.get()));
        }
        var changes = changes();
        for (var tree : holders(trees)) {
            if (IndexLock.isTaken(tree.gitDirectory())) {
                return Optional.of(new GitOperationInProgress(move.destination(), atWork(tree)));
            }
            var edited = new CheckedOutBranch(repository, tree).edited(changes);
            if (!edited.isEmpty()) {
                return Optional.of(new WorktreeDirty(tree.root(), edited));
            }
        }
        return Optional.empty();
    }

    /** Empty if a checkout changed under it; then everything is as it was and it can be tried again. */
    public Optional<LandingResult> move() throws IOException {
        var trees = trees();
        var tip = tip();
        if (hasArrived(tip)) {
            for (var tree : trees) {
                IndexLock.clear(tree.gitDirectory());
            }
            return Optional.of(new Landed(move.to()));
        }
        var held = GitOperations.holding(move.destination(), trees);
        if (held.isPresent()) {
            return held.map(Held::new);
        }
        var holders = holders(trees);
        try (var locks = IndexLocks.take(holders)) {
            var busy = locks.busy();
            if (busy != null) {
                return Optional.of(new Held(atWork(busy)));
            }
            return holders.equals(holders(trees())) ? underLock(holders) : Optional.empty();
        }
    }

    /** Empty once everything is as it was before. */
    public Optional<LandingResult> takeBack() throws IOException {
        var holders = holders(trees());
        try (var locks = IndexLocks.take(holders)) {
            if (hasArrived(tip())) {
                return Optional.of(new Landed(move.to()));
            }
            var busy = locks.busy();
            if (busy != null) {
                return Optional.of(new Held(atWork(busy)));
            }
            var back = TreeChanges.reversed(changes());
            for (var tree : holders) {
                var checkout = new CheckedOutBranch(repository, tree);
                var edited = checkout.edited(back);
                checkout.update(back.stream()
                        .filter(change -> !edited.contains(change.path()))
                        .toList());
            }
            return Optional.empty();
        }
    }

    private Optional<LandingResult> underLock(List<WorkingTree> holders) throws IOException {
        var held = GitOperations.holding(move.destination(), trees());
        if (held.isPresent()) {
            return held.map(Held::new);
        }
        var tip = tip();
        if (!isAt(move.from(), tip)) {
            return Optional.of(new Rejected(moved(tip)));
        }
        var changes = changes();
        try (var advance = new Advance(repository, move.destination(), "merge of a mission", move.at(), tip)) {
            for (var tree : holders) {
                var edited = advance.checkOut(tree, changes);
                if (!edited.isEmpty()) {
                    return Optional.of(new Held(new WorktreeDirty(tree.root(), edited).message()));
                }
            }
            var to = ObjectId.fromString(move.to().value());
            return advance.to(to, changes) ? Optional.of(new Landed(move.to())) : Optional.empty();
        }
    }

    private List<PathChange> changes() throws IOException {
        return TreeChanges.between(repository, move.from(), move.to());
    }

    private boolean hasArrived(@Nullable ObjectId tip) throws IOException {
        return tip != null && history.contains(tip, move.to());
    }

    private TargetMoved moved(@Nullable ObjectId tip) {
        return new TargetMoved(move.destination(), move.from(), tip == null ? "it is gone" : tip.name());
    }

    private static boolean isAt(CommitId commit, @Nullable ObjectId tip) {
        return tip != null && tip.name().equals(commit.value());
    }

    private static String atWork(WorkingTree tree) {
        return "git is at work in %s".formatted(tree.root());
    }

    private @Nullable ObjectId tip() throws IOException {
        var ref = repository.exactRef(move.destination().ref());
        return ref == null ? null : ref.getObjectId();
    }

    private List<WorkingTree> trees() throws IOException {
        return WorkingTree.of(move.primaryRoot(), repository.getDirectory().toPath());
    }

    private List<WorkingTree> holders(List<WorkingTree> trees) {
        return trees.stream()
                .filter(tree -> tree.hasCheckedOut(move.destination()) && tree.exists())
                .toList();
    }
}
