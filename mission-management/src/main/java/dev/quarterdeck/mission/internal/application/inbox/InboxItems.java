package dev.quarterdeck.mission.internal.application.inbox;

import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.mission.api.Inbox.Count;
import dev.quarterdeck.mission.api.Inbox.Item;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What waits for somebody, kept up to date by whoever appends. */
public interface InboxItems {
    /** What the viewer may settle, oldest first, after a place. */
    List<Item> page(OrganizationId organization, Actor viewer, @Nullable Place after, int limit);

    Count count(OrganizationId organization, Actor viewer);

    /** A place in the order of age. */
    record Place(Instant since, String id) {}
}
