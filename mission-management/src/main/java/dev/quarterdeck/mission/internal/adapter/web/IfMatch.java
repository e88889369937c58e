package dev.quarterdeck.mission.internal.adapter.web;

import dev.quarterdeck.kernel.event.Version;
import org.jspecify.annotations.Nullable;

/** The version a caller goes by, as an {@code If-Match} header says it: the ETag of a status. */
record IfMatch(Version version) {
    /** @throws IllegalArgumentException if it is no version */
    public static IfMatch of(String header) {
        var bare = header.strip();
        var quoted = bare.length() > 1 && bare.startsWith("\"") && bare.endsWith("\"");
        return new IfMatch(Version.of(quoted ? bare.substring(1, bare.length() - 1) : bare));
    }

    static @Nullable Version wanted(@Nullable IfMatch given) {
        return given == null ? null : given.version();
    }
}
