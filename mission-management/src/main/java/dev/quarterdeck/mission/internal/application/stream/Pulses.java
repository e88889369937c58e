package dev.quarterdeck.mission.internal.application.stream;

import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.mission.api.MissionPulses;
import dev.quarterdeck.mission.internal.application.stream.Seats.Seat;
import java.util.List;
import org.springframework.stereotype.Service;

@Service
class Pulses implements MissionPulses {
    private final Listeners listeners;
    private final Seats seats;

    Pulses(Listeners listeners, Seats seats) {
        this.listeners = listeners;
        this.seats = seats;
    }

    @Override
    public Pulse open(EntryContext context, Runnable wake) {
        var organization = context.entry().organization();
        var seat = seats.take(context.entry());
        var listener = new Listener(wake);
        join(organization, listener, seat);
        return new Pulse() {
            @Override
            public List<Beat> take() {
                return listener.take();
            }

            @Override
            public void close() {
                listeners.leave(organization, listener);
                seat.leave();
            }
        };
    }

    private void join(OrganizationId organization, Listener listener, Seat seat) {
        try {
            listeners.join(organization, listener);
        } catch (RuntimeException away) {
            seat.leave();
            throw away;
        }
    }
}
