package dev.quarterdeck.mission.internal.application.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.refusal.CommonRefusal.InvalidInput;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.Inbox;
import dev.quarterdeck.mission.api.PageRequest;
import dev.quarterdeck.mission.internal.application.inbox.InboxItems.Place;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
class WaitingItems implements Inbox {
    private final InboxItems items;

    WaitingItems(InboxItems items) {
        this.items = items;
    }

    @Override
    public Items waiting(EntryContext context, PageRequest page) {
        var after = place(page.cursor());
        if (!Viewers.maySettle(context.entry())) {
            return new Items(List.of(), null);
        }
        var found = items.page(context.entry(), after, page.limit() + 1);
        var shown = found.stream().limit(page.limit()).toList();
        return new Items(shown, found.size() > shown.size() ? after(shown.getLast()) : null);
    }

    @Override
    public Count count(EntryContext context) {
        var entry = context.entry();
        return Viewers.maySettle(entry) ? items.count(entry) : new Count(0, "");
    }

    private static String after(Item last) {
        var place = last.since() + " " + last.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(UTF_8));
    }

    private static @Nullable Place place(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(cursor), UTF_8).split(" ", 2);
            return new Place(Instant.parse(parts[0]), parts[parts.length - 1]);
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
