package dev.quarterdeck.mission.internal.application.inbox;

import dev.quarterdeck.kernel.context.Fragment.Entry;
import dev.quarterdeck.mission.api.Inbox.Count;
import dev.quarterdeck.mission.api.Inbox.Item;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What waits for somebody, kept up to date by whoever appends. */
public interface InboxItems {
    /** What the viewer may settle, oldest first, after a place. */
    List<Item> page(Entry viewer, @Nullable Place after, int limit);

    Count count(Entry viewer);

    /** A place in the order of age. */
    record Place(Instant since, String id) {}
}
