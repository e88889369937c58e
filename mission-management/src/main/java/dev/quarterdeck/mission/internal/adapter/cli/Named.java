package dev.quarterdeck.mission.internal.adapter.cli;

import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.kernel.refusal.CommonRefusal.InvalidInput;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.Focus;
import org.jspecify.annotations.Nullable;

/** What a call has to name. */
final class Named {
    private Named() {}

    static WorkPackageId workPackage(@Nullable WorkPackageId named) {
        if (named == null) {
            throw new Refused(new InvalidInput(
                    "work package", "No work package is named.", null, "such as WP01", "name one; qd status has them"));
        }
        return named;
    }

    static Focus focus(String text) {
        try {
            return Focus.of(text);
        } catch (IllegalArgumentException _) {
            throw new Refused(new InvalidInput(
                    "focus",
                    "This is nothing to be on.",
                    text,
                    "wp:ID, step:ID or file:PATH",
                    "name what you are on: qd focus wp:WP01"));
        }
    }
}
