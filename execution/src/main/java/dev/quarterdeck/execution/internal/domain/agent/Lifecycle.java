package dev.quarterdeck.execution.internal.domain.agent;

import dev.quarterdeck.execution.api.AgentStatus;
import dev.quarterdeck.execution.api.ControlReceipt.State;

/** What may follow on what. */
public final class Lifecycle {
    private Lifecycle() {}

    /** Whether a session may go from one status to another; what has ended stays as it ended. */
    public static boolean leads(AgentStatus from, AgentStatus to) {
        return switch (from) {
            case SPAWNING -> to != from;
            case RUNNING, WAITING, PAUSED -> to != from && to != AgentStatus.SPAWNING;
            case COMPLETED, FAILED, KILLED -> false;
        };
    }

    /** Whether a receipt may go from one state to another; nothing is confirmed that was not accepted. */
    public static boolean leads(State from, State to) {
        return switch (from) {
            case REQUESTED -> to != from && to != State.CONFIRMED;
            case ACCEPTED -> to.isSettled();
            case CONFIRMED, UNSUPPORTED, FAILED, TIMED_OUT -> false;
        };
    }
}
