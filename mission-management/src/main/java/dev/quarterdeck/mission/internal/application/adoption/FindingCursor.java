package dev.quarterdeck.mission.internal.application.adoption;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quarterdeck.kernel.refusal.CommonRefusal.InvalidInput;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.internal.application.adoption.FindingRecords.Place;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A place in the list of findings as opaque text. */
final class FindingCursor {
    private FindingCursor() {}

    static String of(Place place) {
        var text = "%d %d %s".formatted(place.rank(), place.number(), place.directory());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    static @Nullable Place read(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(cursor), UTF_8).split(" ", 3);
            return new Place(Integer.parseInt(parts[0]), parts[2], Integer.parseInt(parts[1]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException _) {
            throw new Refused(new InvalidInput(
                    "cursor",
                    "That is no cursor of this list.",
                    cursor,
                    "a nextCursor",
                    "start again without a cursor"));
        }
    }
}
