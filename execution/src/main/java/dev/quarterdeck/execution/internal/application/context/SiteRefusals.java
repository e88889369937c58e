package dev.quarterdeck.execution.internal.application.context;

import dev.quarterdeck.execution.api.CheckoutRefusal.BrokenPointer;
import dev.quarterdeck.execution.api.CheckoutRefusal.Foreign;
import dev.quarterdeck.execution.api.CheckoutRefusal.NotItsCheckout;
import dev.quarterdeck.execution.internal.domain.context.SiteRules;
import dev.quarterdeck.kernel.context.Resolved.Unknown;
import dev.quarterdeck.kernel.refusal.RefusalReason;
import dev.quarterdeck.mission.api.MissionFacts;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Puts what the table of site rules says into words. */
final class SiteRefusals {
    private SiteRefusals() {}

    static @Nullable RefusalReason of(Found found, MissionFacts facts) {
        var checkout = found.checkout(facts.repository());
        var root = checkout.root();
        if (root == null) {
            return null;
        }
        var mission = facts.names().fullSlug();
        var owner = found.owner();
        return switch (SiteRules.verdict(checkout.kind(), facts.mission().equals(checkout.mission()))) {
            case ALLOWED -> null;
            case ANOTHER_MISSIONS ->
                refused(
                        root,
                        owner == null
                                ? "another mission's"
                                : "a worktree of " + owner.names().fullSlug(),
                        found,
                        mission);
            case NO_MISSIONS -> refused(root, "a worktree of no mission", found, mission);
            case NESTED ->
                found.standing().repository() instanceof Unknown<?>(var why) ? why : new Foreign(root, mission);
            case FOREIGN -> new Foreign(root, mission);
            case BROKEN_POINTER -> new BrokenPointer(root);
        };
    }

    private static NotItsCheckout refused(Path root, String observed, Found found, String mission) {
        var home = found.home();
        var nextStep = home == null ? "run it from a checkout of the mission" : "cd " + home.primaryRoot();
        return new NotItsCheckout(root, observed, "a checkout of " + mission + " or the primary one", nextStep);
    }
}
