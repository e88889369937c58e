package dev.quarterdeck.mission.internal.application.stream;

import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.mission.api.MissionPulses.Beat;
import dev.quarterdeck.mission.internal.application.log.MissionWakeups;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who listens to all missions of which organisation on this node. */
@Component
public class Listeners {
    private final Movements movements;
    private final MissionWakeups wakeups;
    private final Map<OrganizationId, OrganizationTail> tails = new HashMap<>();

    Listeners(Movements movements, MissionWakeups wakeups) {
        this.movements = movements;
        this.wakeups = wakeups;
    }

    /** Hands a beat to who listens here. */
    public void tell(OrganizationId organization, Beat beat) {
        var tail = find(organization);
        if (tail != null) {
            tail.tell(List.of(beat));
        }
    }

    private synchronized @Nullable OrganizationTail find(OrganizationId organization) {
        return tails.get(organization);
    }

    /** Asks the database before it takes the lock, for which every beat of anybody waits. */
    void join(OrganizationId organization, Listener listener) {
        join(organization, movements.mark(organization), listener);
    }

    private synchronized void join(OrganizationId organization, long mark, Listener listener) {
        tails.computeIfAbsent(organization, _ -> OrganizationTail.started(organization, mark, movements, wakeups))
                .add(listener);
    }

    synchronized void leave(OrganizationId organization, Listener listener) {
        tails.computeIfPresent(organization, (_, tail) -> {
            if (!tail.remove(listener)) {
                return tail;
            }
            tail.stop();
            wakeups.wake();
            return null;
        });
    }
}
