package dev.quarterdeck.mission.internal.application.stream;

import dev.quarterdeck.kernel.event.EventEnvelope;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.mission.api.MissionStreams.Happening;
import dev.quarterdeck.mission.api.MissionStreams.Happening.Appended;
import dev.quarterdeck.mission.internal.application.log.MissionLog;
import dev.quarterdeck.mission.internal.application.log.MissionWakeups;
import dev.quarterdeck.mission.internal.application.log.RecordedEvent;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows the end of one mission's log for all who watch it on this node. */
final class Tail {
    private static final Logger LOG = LoggerFactory.getLogger(Tail.class);
    private static final int AT_ONCE = 200;
    // A wake-up from another node may have been lost.
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(15);
    private static final Duration DATABASE_AWAY = Duration.ofSeconds(1);

    private final Watched watched;
    private final Places places;
    private final MissionLog log;
    private final MissionWakeups wakeups;
    private final Set<Inbox> inboxes = ConcurrentHashMap.newKeySet();
    private volatile boolean wanted = true;
    private Version at;

    private Tail(Watched watched, Version at, MissionLog log, MissionWakeups wakeups) {
        this.watched = watched;
        this.places = Places.of(watched);
        this.at = at;
        this.log = log;
        this.wakeups = wakeups;
    }

    /** @param at as far as whoever asks for it has seen the log */
    static Tail started(Watched watched, Version at, MissionLog log, MissionWakeups wakeups) {
        var tail = new Tail(watched, at, log, wakeups);
        Thread.ofVirtual().name("tail of " + watched.mission()).start(tail::follow);
        return tail;
    }

    void add(Inbox inbox) {
        inboxes.add(inbox);
    }

    /** Whether nobody is left. */
    boolean remove(Inbox inbox) {
        inboxes.remove(inbox);
        return inboxes.isEmpty();
    }

    void tell(List<Happening> news) {
        inboxes.forEach(inbox -> inbox.offer(news));
    }

    void stop() {
        wanted = false;
        wakeups.changed(watched.mission());
    }

    private void follow() {
        while (wanted) {
            // Taken before looking, so that what happens in between is not slept through.
            var ticket = wakeups.ticket(watched.mission());
            var pause = look();
            if (pause.isPositive()) {
                ticket.await(pause);
            }
        }
    }

    private Duration look() {
        try {
            var found = log.read(watched.organization(), watched.mission(), at, AT_ONCE);
            if (!found.isEmpty()) {
                at = found.getLast().envelope().version();
                tell(found.stream()
                        .map(RecordedEvent::envelope)
                        .map(this::appended)
                        .toList());
            }
            return found.size() < AT_ONCE ? LOOK_AGAIN : Duration.ZERO;
        } catch (RuntimeException away) {
            LOG.debug("The log of {} cannot be read now", watched.mission(), away);
            return DATABASE_AWAY;
        }
    }

    private Happening appended(EventEnvelope event) {
        return new Appended(places.text(event.version(), event.hash()), event);
    }
}
