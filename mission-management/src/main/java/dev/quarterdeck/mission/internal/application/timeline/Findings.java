package dev.quarterdeck.mission.internal.application.timeline;

import dev.quarterdeck.kernel.event.EventEnvelope;
import dev.quarterdeck.mission.api.Page;
import dev.quarterdeck.mission.api.Timeline.Entry;
import dev.quarterdeck.mission.api.Timeline.Filter;
import dev.quarterdeck.mission.internal.application.stream.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The entries of one answer, and where the next one goes on. */
final class Findings {
    // Of a longer log the answer is what was found so far.
    private static final int LOOKED_AT = 10_000;

    private final Filter filter;
    private final int limit;
    private final Places places;
    private final List<Entry> entries = new ArrayList<>();
    private int lookedAt;
    private @Nullable EventEnvelope last;
    private boolean more;

    Findings(Filter filter, int limit, Places places) {
        this.filter = filter;
        this.limit = limit;
        this.places = places;
    }

    boolean wantsMore() {
        return !more;
    }

    void add(EventEnvelope event, Supplier<Entry> telling) {
        if (more) {
            return;
        }
        more = lookedAt == LOOKED_AT;
        if (!more && mayMatch(event)) {
            var entry = telling.get();
            if (matches(entry)) {
                more = entries.size() == limit;
                if (!more) {
                    entries.add(entry);
                }
            }
        }
        if (!more) {
            lookedAt++;
            last = event;
        }
    }

    Page<Entry> page() {
        var end = last;
        return new Page<>(entries, more && end != null ? places.text(end.version(), end.hash()) : null);
    }

    /** What can be told from the event without finding words for it. */
    private boolean mayMatch(EventEnvelope event) {
        return (filter.types().isEmpty() || filter.types().contains(event.type()))
                && (filter.actor() == null
                        || filter.actor().equals(event.actor().id()))
                && (filter.since() == null || !event.occurredAt().isBefore(filter.since()))
                && (filter.until() == null || event.occurredAt().isBefore(filter.until()));
    }

    private boolean matches(Entry entry) {
        return (filter.groups().isEmpty() || filter.groups().contains(entry.group()))
                && (filter.workPackage() == null || entry.workPackages().contains(filter.workPackage()));
    }
}
