package dev.quarterdeck.mission.api;

import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.actor.Requires;
import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.context.ReadContext;
import dev.quarterdeck.kernel.event.EventEnvelope;
import dev.quarterdeck.kernel.event.Version;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened in missions, as it was recorded. */
public interface MissionEvents {
    /** The mission's events after a version, oldest first; the cursor of the next page is a version. */
    @Requires(Permission.READ)
    Page<EventEnvelope> page(ReadContext context, Version after, int limit);

    /**
     * Events of all missions in an order in which none turns up later before one already given, however transactions
     * overlap. An event shows once every transaction older than its own has ended.
     *
     * @param after where an earlier answer ended; absent: from the beginning
     */
    @Requires(Permission.OVERSEE)
    Feed feed(EntryContext context, @Nullable String after, int limit);

    /** Waits until the mission is past a version, or as long as given; answers with the version it is at then. */
    @Requires(Permission.READ)
    Version awaitAfter(ReadContext context, Version seen, Duration atMost);

    /**
     * Part of the feed.
     *
     * @param next where it ended, to be given back as {@code after}; absent while there has been nothing
     */
    record Feed(List<EventEnvelope> events, @Nullable String next) {
        public Feed {
            events = List.copyOf(events);
        }
    }
}
