package dev.quarterdeck.execution.api;

import java.util.Locale;

/** How an agent session stands. */
public enum AgentStatus {
    SPAWNING(false),
    RUNNING(false),
    /** No turn is under way, or the one that is needs a person. */
    WAITING(false),
    PAUSED(false),
    COMPLETED(true),
    FAILED(true),
    KILLED(true);

    private final boolean over;

    AgentStatus(boolean over) {
        this.over = over;
    }

    /** Whether the session has ended, for good. */
    public boolean isOver() {
        return over;
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
