package dev.quarterdeck.governance.internal.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quarterdeck.kernel.refusal.CommonRefusal.InvalidInput;
import dev.quarterdeck.kernel.refusal.Refused;
import java.util.Base64;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** A place in a list that counts down, as text that means nothing to who passes it on. */
public final class NumberCursor {
    private NumberCursor() {}

    /** The number to go on below. */
    public static long read(@Nullable String cursor) {
        if (cursor == null) {
            return Long.MAX_VALUE;
        }
        try {
            return Long.parseLong(new String(Base64.getUrlDecoder().decode(cursor), UTF_8));
        } catch (IllegalArgumentException _) {
            throw new Refused(new InvalidInput(
                    "cursor",
                    "This is no cursor of this list.",
                    cursor,
                    "the nextCursor of an earlier answer",
                    "ask for the first page: leave the cursor out"));
        }
    }

    /** The cursor of what follows the first {@code limit}; absent where nothing does. */
    public static <T> @Nullable String next(List<T> found, int limit, ToLongFunction<T> number) {
        return found.size() <= limit
                ? null
                : Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(Long.toString(number.applyAsLong(found.get(limit - 1)))
                                .getBytes(UTF_8));
    }
}
