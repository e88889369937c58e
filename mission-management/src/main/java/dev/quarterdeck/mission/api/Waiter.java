package dev.quarterdeck.mission.api;

import dev.quarterdeck.kernel.id.RunId;
import org.jspecify.annotations.Nullable;

/** What does not go on until a question is answered. */
public sealed interface Waiter {
    /**
     * A step of a run, or the run as a whole.
     *
     * @param question its name in the run, {@code step:merge}
     */
    record RunStep(RunId run, @Nullable String step, String question) implements Waiter {}

    /** An agent that asks to be allowed something. */
    record AgentPermission(String session, String permission) implements Waiter {}

    /** A warning of overlapping work. */
    record OpenWarning(String warning) implements Waiter {}

    /** A hand-over from one participant to another. */
    record RoleSwitch(String roleSwitch) implements Waiter {}

    /** An ambiguity an agent found. */
    record Discrepancy(String discrepancy) implements Waiter {}

    /** Two sides that contradict each other. */
    record Conflict(String conflict) implements Waiter {}
}
