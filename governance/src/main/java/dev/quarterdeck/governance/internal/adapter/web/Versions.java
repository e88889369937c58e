package dev.quarterdeck.governance.internal.adapter.web;

import dev.quarterdeck.kernel.refusal.CommonRefusal.InvalidInput;
import dev.quarterdeck.kernel.refusal.Refused;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The version a caller goes by, as an {@code If-Match} header says it. */
final class Versions {
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"?([0-9]{1,18})\"?");

    private Versions() {}

    static @Nullable Long read(@Nullable String header) {
        return Optional.ofNullable(header).map(Versions::number).orElse(null);
    }

    private static Long number(String header) {
        var tag = TAG.matcher(header);
        if (!tag.matches()) {
            throw new Refused(new InvalidInput(
                    "If-Match", "That is no version.", header, "a number, such as \"3\"", "give the version, or none"));
        }
        return Long.valueOf(tag.group(1));
    }
}
