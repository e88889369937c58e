package dev.quarterdeck.execution.api;

/** When an operator's message reaches the agent. */
public enum InjectMode {
    STEER(AgentCapability.STEER),
    QUEUE(AgentCapability.QUEUE),
    INTERRUPT(AgentCapability.INTERRUPT);

    private final AgentCapability capability;

    InjectMode(AgentCapability capability) {
        this.capability = capability;
    }

    /** What a provider must be able to do to offer it. */
    public AgentCapability capability() {
        return capability;
    }
}
