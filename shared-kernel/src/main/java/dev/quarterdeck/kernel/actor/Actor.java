package dev.quarterdeck.kernel.actor;

import org.jspecify.annotations.Nullable;

/** Who did it; an LLM agent also names the person it acts for. */
public record Actor(
        Kind kind,
        String id,
        String displayName,
        Origin origin,
        @Nullable String onBehalfOf) {
    /** The system itself, for what nobody asked of it. */
    public static final Actor QUARTERDECK = new Actor(Kind.SERVICE, "quarterdeck", "Quarterdeck", Origin.LOCAL, null);

    public Actor {
        if (id.isBlank() || displayName.isBlank()) {
            throw new IllegalArgumentException("An actor has an id and a display name");
        }
    }

    /** What sort of doer it is. */
    public enum Kind {
        HUMAN("human"),
        LLM_AGENT("llm_agent"),
        EXTERNAL_SYSTEM("external_system"),
        SERVICE("service");

        private final String wireName;

        Kind(String wireName) {
            this.wireName = wireName;
        }

        public String wireName() {
            return wireName;
        }
    }

    /** Whether the actor stood at this server or reached it from another. */
    public enum Origin {
        LOCAL,
        REMOTE
    }
}
