package dev.quarterdeck.mission.internal.application.stream;

import static java.util.stream.Collectors.toMap;

import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.mission.api.MissionPulses.Beat;
import dev.quarterdeck.mission.api.MissionPulses.Beat.Moved;
import dev.quarterdeck.mission.internal.application.log.MissionWakeups;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows all missions of one organisation for all who listen on this node, a few times a second at most. */
final class OrganizationTail {
    private static final Logger LOG = LoggerFactory.getLogger(OrganizationTail.class);
    private static final Duration BREATH = Duration.ofMillis(250);
    // A wake-up from another node may have been lost.
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(15);
    private static final Duration DATABASE_AWAY = Duration.ofSeconds(1);

    private final OrganizationId organization;
    private final Movements movements;
    private final MissionWakeups wakeups;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private volatile boolean wanted = true;
    private Map<MissionId, Version> told = Map.of();
    private long mark;

    private OrganizationTail(OrganizationId organization, long mark, Movements movements, MissionWakeups wakeups) {
        this.organization = organization;
        this.mark = mark;
        this.movements = movements;
        this.wakeups = wakeups;
    }

    static OrganizationTail started(
            OrganizationId organization, long mark, Movements movements, MissionWakeups wakeups) {
        var tail = new OrganizationTail(organization, mark, movements, wakeups);
        Thread.ofVirtual().name("missions of " + organization).start(tail::follow);
        return tail;
    }

    void add(Listener listener) {
        listeners.add(listener);
    }

    /** Whether nobody is left. */
    boolean remove(Listener listener) {
        listeners.remove(listener);
        return listeners.isEmpty();
    }

    void tell(List<? extends Beat> beats) {
        listeners.forEach(listener -> listener.tell(beats));
    }

    void stop() {
        wanted = false;
    }

    private void follow() {
        while (wanted) {
            // Taken before looking, so that what happens in between is not slept through.
            var ticket = wakeups.ticket();
            var pause = look();
            LockSupport.parkNanos(BREATH.toNanos());
            ticket.await(pause);
        }
    }

    private Duration look() {
        try {
            var since = movements.since(organization, mark);
            var fresh = since.moves().stream().filter(this::isNew).toList();
            mark = since.mark();
            told = since.moves().stream().collect(toMap(Moved::mission, Moved::version));
            if (!fresh.isEmpty()) {
                tell(fresh);
            }
            return LOOK_AGAIN;
        } catch (RuntimeException away) {
            LOG.debug("The missions of {} cannot be looked at now", organization, away);
            return DATABASE_AWAY;
        }
    }

    private boolean isNew(Moved move) {
        var before = told.get(move.mission());
        return before == null || before.compareTo(move.version()) < 0;
    }
}
