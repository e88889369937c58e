package dev.quarterdeck.execution.internal.application.overlap;

import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.git.LaneWatch;
import dev.quarterdeck.kernel.id.MissionId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Has one mission looked at after the other; who asks while a mission waits for its look is served by that look. */
@Component
class LookRequests implements LaneWatch, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LookRequests.class);

    private final Map<MissionId, WriteContext> waiting = new ConcurrentHashMap<>();
    private final ExecutorService looks = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("lane-watch").factory());
    private volatile Consumer<WriteContext> looker = _ -> {};

    /** Whoever looks also asks what asks for looks, and so cannot be there first. */
    void servedBy(Consumer<WriteContext> someone) {
        looker = someone;
    }

    @Override
    public void lookAgain(WriteContext context) {
        var mission = context.identity().mission();
        if (context.workspace() != null && waiting.put(mission, context) == null) {
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
        try {
            if (context != null) {
                looker.accept(context);
            }
        } catch (RuntimeException failure) {
            // Advice that cannot be given keeps nobody from working; the next look tries again.
            if (!looks.isShutdown()) {
                LOG.warn("The lanes of mission {} could not be compared", mission, failure);
            }
        }
    }
}
