package dev.quarterdeck.mission.internal.application.stream;

import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.mission.api.MissionPulses;
import dev.quarterdeck.mission.internal.application.log.MissionWakeups;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Who listens to all missions of which organisation on this node. */
@Service
public class Pulses implements MissionPulses {
    private final Movements movements;
    private final MissionWakeups wakeups;
    private final Seats seats;
    private final Map<OrganizationId, OrganizationTail> tails = new HashMap<>();

    Pulses(Movements movements, MissionWakeups wakeups, Seats seats) {
        this.movements = movements;
        this.wakeups = wakeups;
        this.seats = seats;
    }

    @Override
    public Pulse open(EntryContext context, Runnable wake) {
        var organization = context.entry().organization();
        var seat = seats.take(context.entry());
        var listener = new Listener(wake);
        join(organization, listener);
        return new Pulse() {
            @Override
            public List<Beat> take() {
                return listener.take();
            }

            @Override
            public void close() {
                leave(organization, listener);
                seat.leave();
            }
        };
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

    private synchronized void join(OrganizationId organization, Listener listener) {
        tails.computeIfAbsent(organization, _ -> OrganizationTail.started(organization, movements, wakeups))
                .add(listener);
    }

    private synchronized void leave(OrganizationId organization, Listener listener) {
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
