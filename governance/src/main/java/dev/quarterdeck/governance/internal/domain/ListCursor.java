package dev.quarterdeck.governance.internal.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quarterdeck.kernel.id.Ulid;
import dev.quarterdeck.kernel.refusal.CommonRefusal.InvalidInput;
import dev.quarterdeck.kernel.refusal.Refused;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A place in a list ordered by id, as text that means nothing to who passes it on. */
public final class ListCursor {
    private static final String START = "";

    private ListCursor() {}

    /** The id to go on after. */
    public static String read(@Nullable String cursor) {
        if (cursor == null) {
            return START;
        }
        try {
            var id = new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
            if (Ulid.matches(id)) {
                return id;
            }
        } catch (IllegalArgumentException _) {
            // Refused below, like every other text that no answer has given.
        }
        throw new Refused(new InvalidInput(
                "cursor",
                "This is no cursor of this list.",
                cursor,
                "the nextCursor of an earlier answer",
                "ask for the first page: leave the cursor out"));
    }

    /** The cursor of what follows the first {@code limit}; absent where nothing does. */
    public static <T> @Nullable String next(List<T> found, int limit, Function<T, String> id) {
        return found.size() <= limit
                ? null
                : Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(id.apply(found.get(limit - 1)).getBytes(UTF_8));
    }
}
