package dev.quarterdeck.kernel.context;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How people and agents work together on a mission.
 *
 * @param maxParallelAgents at least 1
 * @param mergeStrategy absent while it is not decided
 * @param acknowledgementRequired the warning types that stop a step until they are acknowledged
 */
public record InteractionPolicy(
        AutonomyMode autonomy,
        int maxParallelAgents,
        @Nullable MergeStrategy mergeStrategy,
        boolean selfReview,
        Set<String> acknowledgementRequired) {

    public InteractionPolicy {
        acknowledgementRequired = Set.copyOf(acknowledgementRequired);
        if (maxParallelAgents < 1) {
            throw new IllegalArgumentException("At least one agent may run: " + maxParallelAgents);
        }
    }

    /** Who decides when an agent meets an ambiguity. */
    public enum AutonomyMode {
        FULL_AUTO,
        AFK,
        MONITORED,
        DRIVEN
    }

    /** How lanes reach the target. */
    public enum MergeStrategy {
        MERGE,
        SQUASH,
        REBASE
    }
}
