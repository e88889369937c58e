package dev.quarterdeck.execution.internal.application.overlap;

import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.git.LaneWatch;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.mission.api.Collaboration;
import dev.quarterdeck.mission.api.LaneOverlap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Looks at one mission after the other; who asks while a mission waits for its look is served by that look. */
@Component
class OverlapWatch implements LaneWatch, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OverlapWatch.class);

    private final OverlapSearch search;
    private final ObjectProvider<Collaboration> collaboration;
    private final Map<MissionId, WriteContext> waiting = new ConcurrentHashMap<>();
    private final Set<MissionId> quiet = ConcurrentHashMap.newKeySet();
    private final ExecutorService looks = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("lane-watch").factory());

    // Collaboration asks for looks and takes their answers, so that each needs the other.
    OverlapWatch(OverlapSearch search, ObjectProvider<Collaboration> collaboration) {
        this.search = search;
        this.collaboration = collaboration;
    }

    @Override
    public void lookAgain(WriteContext context) {
        var mayReport = context.entry().permissions().contains(Permission.REPORT);
        var mission = context.identity().mission();
        if (mayReport && context.workspace() != null && waiting.put(mission, context) == null) {
            try {
                looks.execute(() -> look(mission));
            } catch (RejectedExecutionException _) {
                LOG.debug("The server ends: no look at the lanes of mission {}", mission);
            }
        }
    }

    @Override
    public void close() {
        looks.shutdownNow();
        looks.close();
    }

    private void look(MissionId mission) {
        var context = waiting.remove(mission);
        if (context == null) {
            return;
        }
        try {
            report(context, search.in(context));
        } catch (RuntimeException failure) {
            // Advice that cannot be given keeps nobody from working; the next look tries again.
            if (!looks.isShutdown()) {
                LOG.warn("The lanes of mission {} could not be compared", mission, failure);
            }
        }
    }

    /** Where there was nothing to tell the last time and is nothing now, nothing is told. */
    private void report(WriteContext context, List<LaneOverlap> overlaps) {
        var mission = context.identity().mission();
        if (!overlaps.isEmpty() || !quiet.contains(mission)) {
            collaboration.ifAvailable(team -> team.reportOverlaps(context, overlaps));
        }
        if (overlaps.isEmpty()) {
            quiet.add(mission);
        } else {
            quiet.remove(mission);
        }
    }
}
