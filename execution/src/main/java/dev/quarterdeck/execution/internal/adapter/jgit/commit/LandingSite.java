package dev.quarterdeck.execution.internal.adapter.jgit.commit;

import dev.quarterdeck.execution.api.BranchRefusal.RefMoved;
import dev.quarterdeck.execution.api.BranchRefusal.RefNameConflict;
import dev.quarterdeck.execution.api.WorktreeRefusal.WorktreeDirty;
import dev.quarterdeck.execution.internal.domain.commit.Landing;
import dev.quarterdeck.execution.internal.domain.commit.LandingResult;
import dev.quarterdeck.execution.internal.domain.commit.LandingResult.Held;
import dev.quarterdeck.execution.internal.domain.commit.LandingResult.Landed;
import dev.quarterdeck.execution.internal.domain.commit.LandingResult.Rejected;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.refusal.CommonRefusal.DestinationRefMissing;
import dev.quarterdeck.kernel.refusal.Refused;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/** One landing in its repository: reads what is there, and advances the branch when nothing speaks against it. */
public final class LandingSite {
    private final Repository repository;
    private final Landing landing;
    private final BranchName branch;
    private final CommitObjects objects;
    private final BranchHistory history;

    public LandingSite(Repository repository, Landing landing) {
        this.repository = repository;
        this.landing = landing;
        this.branch = landing.destination();
        this.objects = new CommitObjects(repository, landing);
        this.history = new BranchHistory(repository);
    }

    /** @throws Refused if there is nothing to start from */
    public CommitId start() throws IOException {
        return new CommitId(start(tip(branch)).name());
    }

    /**
     * The first checkout with work in the way; none while an operation holds the branch, because then it is going to wait.
     *
     * @throws Refused if it cannot land whatever the checkouts hold
     */
    public Optional<WorktreeDirty> inspect() throws IOException {
        var changes = objects.changesTo(start(tip(branch)));
        var trees = trees();
        if (GitOperations.holding(branch, trees).isEmpty()) {
            for (var tree : holders(trees)) {
                var edited = new CheckedOutBranch(repository, tree).edited(changes);
                if (!edited.isEmpty()) {
                    return Optional.of(new WorktreeDirty(tree.root(), edited));
                }
            }
        }
        return Optional.empty();
    }

    /** Empty if the branch moved under it; then everything is as it was and it can be tried again. */
    public Optional<LandingResult> land(@Nullable CommitId planned, Consumer<CommitId> remember) throws IOException {
        var trees = trees();
        var tip = tip(branch);
        if (planned != null && tip != null && history.contains(tip, planned)) {
            for (var tree : trees) {
                IndexLock.clear(tree.gitDirectory());
            }
            return Optional.of(new Landed(planned));
        }
        var held = GitOperations.holding(branch, trees);
        if (held.isPresent()) {
            return held.map(Held::new);
        }
        var holders = holders(trees);
        try (var locks = IndexLocks.take(holders)) {
            var busy = locks.busy();
            if (busy != null) {
                return Optional.of(new Held("git is at work in %s".formatted(busy.root())));
            }
            return holders.equals(holders(trees())) ? underLock(holders, remember) : Optional.empty();
        }
    }

    private Optional<LandingResult> underLock(List<WorkingTree> holders, Consumer<CommitId> remember)
            throws IOException {
        var held = GitOperations.holding(branch, trees());
        if (held.isPresent()) {
            return held.map(Held::new);
        }
        var tip = tip(branch);
        var parent = start(tip);
        var changes = objects.changesTo(parent);
        if (changes.isEmpty() && tip != null) {
            return Optional.of(new Landed(new CommitId(tip.name())));
        }
        var moved = movedByOthers(parent, changes);
        if (!moved.isEmpty()) {
            return Optional.of(new Rejected(new RefMoved(branch, moved)));
        }
        return advanced(holders, tip, parent, changes, remember);
    }

    private Optional<LandingResult> advanced(
            List<WorkingTree> holders,
            @Nullable ObjectId tip,
            RevCommit parent,
            List<PathChange> changes,
            Consumer<CommitId> remember)
            throws IOException {
        var why = landing.message().lines().findFirst().orElse("");
        try (var advance = new Advance(repository, branch, why, landing.at(), tip)) {
            for (var tree : holders) {
                var edited = advance.checkOut(tree, changes);
                if (!edited.isEmpty()) {
                    return Optional.of(new Held(new WorktreeDirty(tree.root(), edited).message()));
                }
            }
            var commit = objects.commit(parent, changes);
            var id = new CommitId(commit.name());
            remember.accept(id);
            return advance.to(commit, changes) ? Optional.of(new Landed(id)) : Optional.empty();
        }
    }

    private List<String> movedByOthers(RevCommit parent, List<PathChange> changes) throws IOException {
        var seen = landing.seen();
        return seen == null ? List.of() : history.changedByOthers(ObjectId.fromString(seen.value()), parent, changes);
    }

    private RevCommit start(@Nullable ObjectId tip) throws IOException {
        var from = landing.createFrom();
        var start = tip != null || from == null ? tip : tip(from);
        if (start == null || (tip == null && !holders(trees()).isEmpty())) {
            throw new Refused(new DestinationRefMissing(tip == null && from != null ? from : branch, List.of()));
        }
        if (tip == null) {
            refuseTakenName();
        }
        try (var walk = new RevWalk(repository)) {
            return walk.parseCommit(start);
        }
    }

    private void refuseTakenName() throws IOException {
        var taken = repository.getRefDatabase().getConflictingNames(branch.ref());
        if (!taken.isEmpty()) {
            var observed = "%s exists".formatted(String.join(", ", taken));
            throw new Refused(new RefNameConflict(branch, observed));
        }
    }

    private @Nullable ObjectId tip(BranchName of) throws IOException {
        var ref = repository.exactRef(of.ref());
        return ref == null ? null : ref.getObjectId();
    }

    private List<WorkingTree> trees() throws IOException {
        return WorkingTree.of(landing.primaryRoot(), repository.getDirectory().toPath());
    }

    private List<WorkingTree> holders(List<WorkingTree> trees) {
        return trees.stream()
                .filter(tree -> tree.hasCheckedOut(branch) && tree.exists())
                .toList();
    }
}
