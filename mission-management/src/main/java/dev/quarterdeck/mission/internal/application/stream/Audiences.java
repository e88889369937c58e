package dev.quarterdeck.mission.internal.application.stream;

import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.mission.api.MissionStreams.Happening.Present;
import dev.quarterdeck.mission.internal.application.log.MissionLog;
import dev.quarterdeck.mission.internal.application.log.MissionWakeups;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who watches which mission on this node. */
@Component
public class Audiences {
    private final MissionLog log;
    private final MissionWakeups wakeups;
    private final Map<Watched, Tail> tails = new HashMap<>();

    Audiences(MissionLog log, MissionWakeups wakeups) {
        this.log = log;
        this.wakeups = wakeups;
    }

    /** Hands a beat to who watches its mission here. */
    public void tell(OrganizationId organization, Present beat) {
        var tail = find(new Watched(organization, beat.mission()));
        if (tail != null) {
            tail.tell(List.of(beat));
        }
    }

    /** From now on the inbox gets what happens; what happened before it was added is the reader's to look up. */
    synchronized void join(Watched watched, Version seen, Inbox inbox) {
        tails.computeIfAbsent(watched, _ -> Tail.started(watched, seen, log, wakeups))
                .add(inbox);
    }

    synchronized void leave(Watched watched, Inbox inbox) {
        tails.computeIfPresent(watched, (_, tail) -> {
            if (!tail.remove(inbox)) {
                return tail;
            }
            tail.stop();
            return null;
        });
    }

    private synchronized @Nullable Tail find(Watched watched) {
        return tails.get(watched);
    }
}
