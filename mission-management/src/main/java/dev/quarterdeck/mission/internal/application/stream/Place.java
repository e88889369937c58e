package dev.quarterdeck.mission.internal.application.stream;

import dev.quarterdeck.kernel.event.Version;
import org.jspecify.annotations.Nullable;

/**
 * A place in a mission's stream: behind the event of a version.
 *
 * @param hash the beginning of that event's hash; absent where only the version is known
 */
record Place(Version version, @Nullable Long hash) {
    private static final int DIGITS = 16;
    private static final int HEXADECIMAL = 16;

    /** Whether an event may be the one the place is behind, with all that happened before it. */
    boolean isBehind(String eventHash) {
        return hash == null || hash == begin(eventHash);
    }

    static long begin(String hash) {
        return Long.parseUnsignedLong(hash.substring(0, DIGITS), HEXADECIMAL);
    }
}
