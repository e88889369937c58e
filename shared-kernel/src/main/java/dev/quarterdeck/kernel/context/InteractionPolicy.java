package dev.quarterdeck.kernel.context;

import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How people and agents work together on a mission.
 *
 * @param maxParallelAgents at least 1
 * @param mergeStrategy absent while it is not decided
 * @param selfReview whether work may be reviewed by who did it; such a review is recorded as one
 * @param acknowledgementRequired the warning types that stop a step until they are acknowledged
 * @param discrepancies who resolves an ambiguity, for every autonomy mode
 */
public record InteractionPolicy(
        AutonomyMode autonomy,
        int maxParallelAgents,
        @Nullable MergeStrategy mergeStrategy,
        boolean selfReview,
        Set<String> acknowledgementRequired,
        RoleSwitchPolicy roleSwitch,
        Map<AutonomyMode, DiscrepancyPolicy> discrepancies,
        WorkspaceStrategy workspace) {

    public InteractionPolicy {
        acknowledgementRequired = Set.copyOf(acknowledgementRequired);
        discrepancies = Map.copyOf(discrepancies);
        if (maxParallelAgents < 1) {
            throw new IllegalArgumentException("At least one agent may run: " + maxParallelAgents);
        }
        if (!discrepancies.keySet().containsAll(EnumSet.allOf(AutonomyMode.class))) {
            throw new IllegalArgumentException("Every autonomy mode says who resolves a discrepancy");
        }
    }

    /** Who resolves an ambiguity in the mode that is in force. */
    public DiscrepancyPolicy discrepancy() {
        return Objects.requireNonNull(discrepancies.get(autonomy));
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

    /** What a role switch waits for. */
    public enum RoleSwitchPolicy {
        ACCEPTANCE_REQUIRED,
        IMMEDIATE,
        NOT_ALLOWED
    }

    /** Who resolves an ambiguity an agent found. */
    public enum DiscrepancyPolicy {
        AGENT,
        /** The agent that makes decisions, where there is one; else the agent if the choice can be undone, else a person. */
        DECISION_AGENT,
        /** The agent that makes decisions; people are told and may overrule it. */
        OBSERVED_DECISION_AGENT,
        HUMAN_IN_CHARGE
    }

    /** Where work packages are worked on. */
    public enum WorkspaceStrategy {
        WORKTREE_PER_LANE,
        TARGET_CHECKOUT
    }
}
