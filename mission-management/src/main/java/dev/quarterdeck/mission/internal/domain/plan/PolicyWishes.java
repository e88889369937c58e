package dev.quarterdeck.mission.internal.domain.plan;

import dev.quarterdeck.kernel.context.InteractionPolicy;
import dev.quarterdeck.kernel.context.InteractionPolicy.AutonomyMode;
import dev.quarterdeck.kernel.context.InteractionPolicy.MergeStrategy;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a plan wants other than the charter says; what is absent is as the charter has it.
 *
 * @param maxParallelAgents at least 1
 */
public record PolicyWishes(
        @Nullable AutonomyMode autonomy,
        @Nullable Integer maxParallelAgents,
        @Nullable MergeStrategy mergeStrategy) {
    public static final PolicyWishes NONE = new PolicyWishes(null, null, null);

    public PolicyWishes {
        if (maxParallelAgents != null && maxParallelAgents < 1) {
            throw new IllegalArgumentException("At least one agent may run: " + maxParallelAgents);
        }
    }

    /** The policy of the charter with these wishes in their places. */
    public InteractionPolicy over(InteractionPolicy charter) {
        return new InteractionPolicy(
                Objects.requireNonNullElse(autonomy, charter.autonomy()),
                Objects.requireNonNullElse(maxParallelAgents, charter.maxParallelAgents()),
                mergeStrategy == null ? charter.mergeStrategy() : mergeStrategy,
                charter.selfReview(),
                charter.acknowledgementRequired(),
                charter.roleSwitch(),
                charter.discrepancies(),
                charter.workspace());
    }
}
