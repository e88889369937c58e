package dev.quarterdeck.execution.api;

import java.util.Locale;

/** What a provider can do with its sessions; asking for more is refused. */
public enum AgentCapability {
    SPAWN,
    /** A message that lands inside the turn that is under way. */
    STEER,
    /** A message that is given to the agent after the turn that is under way. */
    QUEUE,
    /** The turn under way is cancelled, then the message is given. */
    INTERRUPT,
    PAUSE,
    RESUME,
    TERMINATE,
    KILL,
    HISTORY,
    STREAM,
    PERMISSIONS;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
