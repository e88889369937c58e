package dev.quarterdeck.kernel.refusal;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a rule said no; each module's api has a sealed family of these. */
public interface RefusalReason {
    Kind kind();

    /** UPPER_SNAKE, stable for ever. */
    String code();

    /** One sentence for a person. */
    String message();

    /** What the refusal is about: a path, a ref, a mission handle. */
    String subject();

    /** What was seen. */
    default @Nullable String observed() {
        return null;
    }

    /** What would have been accepted. */
    default @Nullable String expected() {
        return null;
    }

    /** The command or action to take next. */
    String nextStep();

    /** How long to wait before it is tried again, where waiting helps. */
    default @Nullable Duration retryAfter() {
        return null;
    }

    /** The choices, where there are several. */
    default List<String> candidates() {
        return List.of();
    }

    /** How a transport renders it. */
    enum Kind {
        NOT_FOUND,
        INVALID,
        FORBIDDEN,
        CONFLICT,
        STALE,
        LIMITED,
        UNAVAILABLE
    }
}
