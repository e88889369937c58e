package dev.quarterdeck.mission.internal.application.stream;

import dev.quarterdeck.kernel.context.Fragment.Entry;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.StreamRefusal.TooManyStreams;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How many streams each caller has open on this node, and that they are not too many. */
@Component
class Seats {
    private final int most;
    private final ConcurrentMap<Caller, Integer> taken = new ConcurrentHashMap<>();

    Seats(@Value("${quarterdeck.streams-per-caller:50}") int most) {
        this.most = most;
    }

    private record Caller(OrganizationId organization, String id) {}

    /** One caller's claim to one stream. */
    interface Seat {
        /** A second time changes nothing. */
        void leave();
    }

    Seat take(Entry entry) {
        var caller = new Caller(entry.organization(), entry.actor().id());
        taken.merge(caller, 1, (open, one) -> {
            if (open >= most) {
                throw new Refused(new TooManyStreams(entry.actor().displayName(), most));
            }
            return open + one;
        });
        var left = new AtomicBoolean();
        return () -> {
            if (!left.getAndSet(true)) {
                taken.computeIfPresent(caller, (_, open) -> open == 1 ? null : open - 1);
            }
        };
    }
}
