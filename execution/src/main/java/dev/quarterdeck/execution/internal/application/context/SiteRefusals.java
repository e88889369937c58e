package dev.quarterdeck.execution.internal.application.context;

import dev.quarterdeck.execution.api.CheckoutRefusal.BrokenPointer;
import dev.quarterdeck.execution.api.CheckoutRefusal.Foreign;
import dev.quarterdeck.execution.api.CheckoutRefusal.NotItsCheckout;
import dev.quarterdeck.execution.internal.domain.context.Home;
import dev.quarterdeck.execution.internal.domain.context.SiteRules;
import dev.quarterdeck.kernel.context.Checkout;
import dev.quarterdeck.kernel.context.Resolved.Unknown;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.kernel.refusal.RefusalReason;
import dev.quarterdeck.mission.api.MissionFacts;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Puts what the table of site rules says into words. */
final class SiteRefusals {
    private SiteRefusals() {}

    static @Nullable RefusalReason of(Found found, MissionFacts facts, @Nullable WorkPackageId workPackage) {
        var checkout = found.checkout(facts.repository());
        var root = checkout.root();
        if (root == null) {
            return null;
        }
        var mission = facts.names().fullSlug();
        var owner = found.owner();
        return switch (SiteRules.verdict(
                checkout.kind(), facts.mission().equals(checkout.mission()), itsLane(checkout, facts, workPackage))) {
            case ALLOWED -> null;
            case ANOTHER_MISSIONS ->
                refused(
                        root,
                        owner == null
                                ? "another mission's"
                                : "a worktree of " + owner.names().fullSlug(),
                        found,
                        mission);
            case ANOTHER_LANES ->
                found.home() == null || workPackage == null ? null : ofLane(checkout, found.home(), facts, workPackage);
            case NO_MISSIONS -> refused(root, "a worktree of no mission", found, mission);
            case NESTED ->
                found.standing().repository() instanceof Unknown<?>(var why) ? why : new Foreign(root, mission);
            case FOREIGN -> new Foreign(root, mission);
            case BROKEN_POINTER -> new BrokenPointer(root);
        };
    }

    /** Why work on a work package is refused from the worktree of a lane: it belongs to another one. */
    static @Nullable RefusalReason ofLane(Checkout checkout, Home home, MissionFacts facts, WorkPackageId workPackage) {
        var root = checkout.root();
        var lane = facts.lanes().get(workPackage);
        if (root == null || lane == null || itsLane(checkout, facts, workPackage)) {
            return null;
        }
        var own = home.holderOf(facts.names().laneBranch(lane));
        return new NotItsCheckout(
                root,
                "lane %s of %s".formatted(checkout.lane(), facts.names().fullSlug()),
                "lane %s, which %s belongs to".formatted(lane, workPackage),
                "cd " + (own == null ? home.primaryRoot() : own));
    }

    private static boolean itsLane(Checkout checkout, MissionFacts facts, @Nullable WorkPackageId workPackage) {
        var lane = workPackage == null ? null : facts.lanes().get(workPackage);
        return lane == null
                || !facts.topology().hasLanes()
                || checkout.kind() != Checkout.Kind.LANE
                || lane.equals(checkout.lane());
    }

    private static NotItsCheckout refused(Path root, String observed, Found found, String mission) {
        var home = found.home();
        var nextStep = home == null ? "run it from a checkout of the mission" : "cd " + home.primaryRoot();
        return new NotItsCheckout(root, observed, "a checkout of " + mission + " or the primary one", nextStep);
    }
}
