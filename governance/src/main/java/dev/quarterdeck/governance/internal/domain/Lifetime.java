package dev.quarterdeck.governance.internal.domain;

import dev.quarterdeck.kernel.refusal.CommonRefusal;
import dev.quarterdeck.kernel.refusal.Refused;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long a token may last. */
public final class Lifetime {
    private static final Duration LONGEST = Duration.ofDays(3650);

    private Lifetime() {}

    /** @throws Refused if it is over before it begins, or longer than ten years */
    public static @Nullable Duration checked(@Nullable Duration lifetime) {
        if (lifetime != null && (!lifetime.isPositive() || lifetime.compareTo(LONGEST) > 0)) {
            throw new Refused(new CommonRefusal.InvalidInput(
                    "lifetime",
                    "A token lasts longer than nothing and at most ten years.",
                    lifetime.toString(),
                    "up to 3650 days",
                    "name a shorter time, or none for a token that does not expire"));
        }
        return lifetime;
    }
}
