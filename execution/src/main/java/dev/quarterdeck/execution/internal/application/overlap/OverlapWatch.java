package dev.quarterdeck.execution.internal.application.overlap;

import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.mission.api.Collaboration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Tells a mission how its lanes overlap; where there was nothing to tell the last time and is nothing now, not again. */
@Component
class OverlapWatch {
    private final OverlapSearch search;
    private final Collaboration collaboration;
    private final Set<MissionId> apart = ConcurrentHashMap.newKeySet();

    OverlapWatch(LookRequests requests, OverlapSearch search, Collaboration collaboration) {
        this.search = search;
        this.collaboration = collaboration;
        requests.servedBy(this::look);
    }

    private void look(WriteContext context) {
        var overlaps = search.in(context);
        var mission = context.identity().mission();
        if (!overlaps.isEmpty() || !apart.contains(mission)) {
            collaboration.reportOverlaps(context, overlaps);
        }
        if (overlaps.isEmpty()) {
            apart.add(mission);
        } else {
            apart.remove(mission);
        }
    }
}
