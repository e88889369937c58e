package dev.quarterdeck.kernel.id;

/** One conversation of one agent, a ULID. */
public record AgentSessionId(String value) {
    public AgentSessionId {
        value = Ulid.checked(value);
    }

    public static AgentSessionId of(String text) {
        return new AgentSessionId(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
