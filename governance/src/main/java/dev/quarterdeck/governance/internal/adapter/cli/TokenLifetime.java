package dev.quarterdeck.governance.internal.adapter.cli;

import dev.quarterdeck.kernel.refusal.CommonRefusal.InvalidInput;
import dev.quarterdeck.kernel.refusal.Refused;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A length of time as people type it: {@code 12h}, {@code 30d}, {@code 8w}. */
final class TokenLifetime {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,5})([hdw])");
    private static final int WEEK = 7;

    private TokenLifetime() {}

    static @Nullable Duration read(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var form = FORM.matcher(text);
        if (!form.matches()) {
            throw new Refused(new InvalidInput(
                    "--expires",
                    "'%s' is no length of time.".formatted(text),
                    text,
                    "hours, days or weeks: 12h, 30d, 8w",
                    "qd tokens create --label LABEL --expires 30d"));
        }
        var count = Long.parseLong(form.group(1));
        return switch (form.group(2)) {
            case "h" -> Duration.ofHours(count);
            case "d" -> Duration.ofDays(count);
            default -> Duration.ofDays(count * WEEK);
        };
    }
}
