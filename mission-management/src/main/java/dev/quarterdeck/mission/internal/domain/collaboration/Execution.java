package dev.quarterdeck.mission.internal.domain.collaboration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A step somebody executed. */
public record Execution(
        String participant,
        String step,
        @Nullable String workPackage,
        Instant startedAt,
        Instant endedAt,
        Ending ending) {
    /** How it ended. */
    public enum Ending {
        SUCCESS,
        FAILURE,
        SKIPPED,
        /** Whoever executed it left before its end. */
        ABANDONED
    }
}
