package dev.quarterdeck.execution.internal.domain.context;

import dev.quarterdeck.kernel.context.ArtifactKind;
import dev.quarterdeck.kernel.context.ArtifactKind.Partition;
import dev.quarterdeck.kernel.context.Checkout;
import dev.quarterdeck.kernel.context.CommitTarget;
import dev.quarterdeck.kernel.context.Fragment.ArtifactPlacement;
import dev.quarterdeck.kernel.context.Fragment.BranchRefs;
import dev.quarterdeck.kernel.context.Fragment.Placement;
import dev.quarterdeck.kernel.context.Fragment.Workspace;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.mission.api.MissionFacts;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where one mission lives: branches by its topology, which is never guessed from what is on disk, and the checkouts that
 * hold them, which are.
 *
 * @param home absent where this server has no checkout of the repository
 * @param workPackage what the command is about; lane facts follow from it and never from where the caller stands
 * @param exists whether the repository has a branch; asked only where there is a home
 */
public record MissionPlaces(
        MissionFacts facts, @Nullable Home home, @Nullable WorkPackageId workPackage, Predicate<BranchName> exists) {

    public BranchRefs branchRefs() {
        var lane = laneBranch();
        return new BranchRefs(
                facts.targetBranch(), coordinationBranch(), lane, target(lane == null ? facts.targetBranch() : lane));
    }

    public ArtifactPlacement placement() {
        var planning = planned(facts.targetBranch());
        var coordination = coordinationBranch();
        var coordinated = coordination == null ? planning : coordinated(coordination);
        return new ArtifactPlacement(Arrays.stream(ArtifactKind.values())
                .collect(Collectors.toMap(
                        Function.identity(),
                        kind -> place(kind, kind.partition() == Partition.PLANNING ? planning : coordinated))));
    }

    /** Absent where this server has no checkout. */
    public @Nullable Workspace workspace(@Nullable Path currentDirectory, Checkout currentCheckout) {
        if (home == null) {
            return null;
        }
        var coordination = coordinationWorktree(home);
        var lane = laneBranch();
        var execution = lane == null ? null : home.holderOf(lane);
        return new Workspace(
                home.primaryRoot(),
                currentDirectory,
                currentCheckout,
                coordination,
                execution,
                allowed(home, coordination, lane, execution));
    }

    /** Nothing can land on a branch that is not there; the target is the one branch no command of ours creates later. */
    public boolean targetIsMissing() {
        return home != null && !exists.test(facts.targetBranch());
    }

    private Branches planned(BranchName target) {
        return new Branches(target, target(target));
    }

    /** Before the branch is made and after it is merged, what it would say is on the target. */
    private Branches coordinated(BranchName coordination) {
        var readable = home == null || exists.test(coordination);
        return new Branches(readable ? coordination : facts.targetBranch(), target(coordination));
    }

    private Placement place(ArtifactKind kind, Branches branches) {
        return new Placement(
                branches.readFrom(), branches.target(), facts.names().file(ArtifactPaths.name(kind)));
    }

    private @Nullable BranchName coordinationBranch() {
        return facts.topology().hasCoordination() ? facts.coordinationBranch() : null;
    }

    /** Without lanes a work package is worked on where the target is checked out; with them it has none before finalize. */
    private @Nullable BranchName laneBranch() {
        if (workPackage == null) {
            return null;
        }
        if (!facts.topology().hasLanes()) {
            return facts.targetBranch();
        }
        var lane = facts.lanes().get(workPackage);
        return lane == null ? null : facts.names().laneBranch(lane);
    }

    private @Nullable Path coordinationWorktree(Home at) {
        return facts.topology().hasCoordination() ? at.worktree(facts.names().coordinationWorktree()) : null;
    }

    /** What is about one work package stays in its lane, once that is there. */
    private List<Path> allowed(
            Home at, @Nullable Path coordination, @Nullable BranchName lane, @Nullable Path execution) {
        if (lane != null) {
            return execution == null ? List.of() : List.of(execution);
        }
        var allowed = new LinkedHashSet<Path>();
        allowed.add(at.primaryRoot());
        if (coordination != null) {
            allowed.add(coordination);
        }
        allowed.addAll(at.lanesOf(facts.names()));
        return List.copyOf(allowed);
    }

    private CommitTarget target(BranchName branch) {
        return new CommitTarget(branch, home == null ? null : home.holderOf(branch));
    }

    private record Branches(BranchName readFrom, CommitTarget target) {}
}
