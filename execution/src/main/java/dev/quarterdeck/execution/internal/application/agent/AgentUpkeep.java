package dev.quarterdeck.execution.internal.application.agent;

/** What has to be done for agents while the server runs. */
public interface AgentUpkeep {
    /** The server has started. */
    default void begin() {}

    /**
     * Looks after everything whose time has come; called again and again.
     *
     * @return whether there is anything left to look after
     */
    boolean tick();

    /** The server ends. */
    void end();
}
