package dev.quarterdeck.mission.internal.application.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.RepositoryId;
import dev.quarterdeck.kernel.refusal.CommonRefusal.InvalidInput;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.internal.application.catalog.MissionIndex.Place;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A place in a list as text that means nothing to who passes it on. */
final class Cursor {
    private Cursor() {}

    static String write(Place place) {
        return write(place.createdAt() + " " + place.mission());
    }

    static String write(RepositoryId repository) {
        return write(repository.value());
    }

    static @Nullable Place place(@Nullable String cursor) {
        return read(cursor, text -> {
            var parts = text.split(" ", 2);
            return new Place(Instant.parse(parts[0]), new MissionId(parts[parts.length - 1]));
        });
    }

    static @Nullable RepositoryId repository(@Nullable String cursor) {
        return read(cursor, RepositoryId::new);
    }

    private static String write(String place) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(UTF_8));
    }

    private static <T> @Nullable T read(@Nullable String cursor, Function<String, T> form) {
        if (cursor == null) {
            return null;
        }
        try {
            return form.apply(new String(Base64.getUrlDecoder().decode(cursor), UTF_8));
        } catch (DateTimeException | IllegalArgumentException _) {
            throw new Refused(new InvalidInput(
                    "cursor",
                    "This is no cursor of this list.",
                    cursor,
                    "the nextCursor of an earlier answer",
                    "ask for the first page: leave the cursor out"));
        }
    }
}
