package dev.quarterdeck.execution.internal.application.context;

import dev.quarterdeck.execution.api.CheckoutRefusal;
import dev.quarterdeck.execution.internal.domain.context.Home;
import dev.quarterdeck.execution.internal.domain.context.Place.Bare;
import dev.quarterdeck.execution.internal.domain.context.Place.BrokenPointer;
import dev.quarterdeck.execution.internal.domain.context.Place.NoDirectory;
import dev.quarterdeck.execution.internal.domain.context.Place.Nowhere;
import dev.quarterdeck.execution.internal.domain.context.Place.Outside;
import dev.quarterdeck.execution.internal.domain.context.Place.WorkingTree;
import dev.quarterdeck.kernel.context.Checkout;
import dev.quarterdeck.kernel.context.Checkout.Kind;
import dev.quarterdeck.kernel.context.Resolved.Unknown;
import dev.quarterdeck.kernel.id.RepositoryId;
import dev.quarterdeck.mission.api.MissionFacts;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says which checkout of a repository the caller stands in. */
final class Checkouts {
    private Checkouts() {}

    /** @param owner the mission whose worktree the caller stands in */
    static Checkout classify(
            Standing standing, RepositoryId repository, @Nullable Home home, @Nullable MissionFacts owner) {
        return switch (standing.place()) {
            case Nowhere _, NoDirectory _, Outside _, Bare _ -> Checkout.NONE;
            case BrokenPointer(var _, var root) -> new Checkout(Kind.BROKEN_POINTER, root, null, null, null);
            case WorkingTree tree when home != null && home.has(tree) -> ofRepository(tree, home, owner);
            case WorkingTree tree -> checkout(elsewhere(standing, repository), tree);
        };
    }

    /** The directory name of the worktree of ours the caller stands in. */
    static Optional<String> worktreeName(Standing standing, @Nullable Home home) {
        return standing.place() instanceof WorkingTree tree && home != null && home.has(tree)
                ? home.worktreeName(tree.root())
                : Optional.empty();
    }

    private static Checkout ofRepository(WorkingTree tree, Home home, @Nullable MissionFacts owner) {
        if (tree.root().equals(home.primaryRoot())) {
            return checkout(Kind.PRIMARY, tree);
        }
        if (owner == null) {
            return checkout(Kind.OTHER_WORKTREE, tree);
        }
        var lane = home.worktreeName(tree.root()).flatMap(owner.names()::laneOf).orElse(null);
        var kind = lane == null ? Kind.COORDINATION : Kind.LANE;
        return new Checkout(kind, tree.root(), tree.branch(), owner.mission(), lane);
    }

    private static Kind elsewhere(Standing standing, RepositoryId repository) {
        if (standing.isIn(repository)) {
            return Kind.OTHER_WORKTREE;
        }
        return standing.repository() instanceof Unknown<?>(CheckoutRefusal.Nested _) ? Kind.NESTED : Kind.FOREIGN;
    }

    private static Checkout checkout(Kind kind, WorkingTree tree) {
        return new Checkout(kind, tree.root(), tree.branch(), null, null);
    }
}
