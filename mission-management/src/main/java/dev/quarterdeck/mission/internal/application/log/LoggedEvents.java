package dev.quarterdeck.mission.internal.application.log;

import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.context.ReadContext;
import dev.quarterdeck.kernel.event.EventEnvelope;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.refusal.CommonRefusal.InvalidInput;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.MissionEvents;
import dev.quarterdeck.mission.api.Page;
import dev.quarterdeck.mission.api.PageRequest;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
class LoggedEvents implements MissionEvents {
    // What another node tells of its appends may get lost, so a waiter looks again this often.
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final MissionLog log;
    private final Feeds feeds;
    private final MissionWakeups wakeups;

    LoggedEvents(MissionLog log, Feeds feeds, MissionWakeups wakeups) {
        this.log = log;
        this.feeds = feeds;
        this.wakeups = wakeups;
    }

    @Override
    public Page<EventEnvelope> page(ReadContext context, Version after, int limit) {
        var size = PageRequest.first(limit).limit();
        var found = log.read(context.entry().organization(), context.identity().mission(), after, size + 1);
        var shown = envelopes(found.stream().limit(size).toList());
        var more = found.size() > shown.size();
        return new Page<>(shown, more ? shown.getLast().version().toString() : null);
    }

    @Override
    public Feed feed(EntryContext context, @Nullable String after, int limit) {
        var size = PageRequest.first(limit).limit();
        var found = feeds.after(context.entry().organization(), place(after), size);
        var events = envelopes(found.stream().map(Feeds.Placed::event).toList());
        return new Feed(
                events, found.isEmpty() ? after : found.getLast().place().toString());
    }

    @Override
    public Version awaitAfter(ReadContext context, Version seen, Duration atMost) {
        var organization = context.entry().organization();
        var mission = context.identity().mission();
        var left = atMost;
        while (true) {
            var ticket = wakeups.ticket(mission);
            var now = log.headOf(organization, mission).version();
            if (now.compareTo(seen) > 0
                    || left.isNegative()
                    || left.isZero()
                    || Thread.currentThread().isInterrupted()) {
                return now;
            }
            var pause = left.compareTo(LOOK_AGAIN) < 0 ? left : LOOK_AGAIN;
            left = ticket.await(pause) ? left : left.minus(pause);
        }
    }

    private static List<EventEnvelope> envelopes(List<RecordedEvent> events) {
        return events.stream().map(RecordedEvent::envelope).toList();
    }

    private static Feeds.@Nullable Place place(@Nullable String after) {
        try {
            return after == null ? null : Feeds.Place.of(after);
        } catch (IllegalArgumentException _) {
            throw new Refused(new InvalidInput(
                    "after", "This is no place in the feed.", after, "the next of an earlier answer", "leave it out"));
        }
    }
}
