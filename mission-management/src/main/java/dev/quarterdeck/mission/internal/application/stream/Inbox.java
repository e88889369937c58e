package dev.quarterdeck.mission.internal.application.stream;

import dev.quarterdeck.mission.api.MissionStreams.Happening;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** What waits for one reader. It never makes who fills it wait: what finds no room is left out, and the reader is told so. */
final class Inbox {
    private static final int ROOM = 256;
    private static final List<Happening> WAKE = List.of();

    private final BlockingQueue<List<Happening>> waiting = new ArrayBlockingQueue<>(ROOM);
    private volatile boolean leftOut;
    private volatile boolean closed;

    void offer(List<Happening> news) {
        if (!waiting.offer(news)) {
            leftOut = true;
        }
    }

    /** Everything that waits, as soon as anything does. */
    List<Happening> take(Duration atMost) {
        try {
            var first = closed ? WAKE : waiting.poll(atMost.toMillis(), TimeUnit.MILLISECONDS);
            if (first == null) {
                return List.of();
            }
            var all = new ArrayList<>(List.of(first));
            waiting.drainTo(all);
            return all.stream().flatMap(List::stream).toList();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            closed = true;
            return List.of();
        }
    }

    /** Whether something was left out since this was asked last; then what waits is dropped: all of it is in the log. */
    boolean overflowed() {
        if (!leftOut) {
            return false;
        }
        // In this order: whatever is left out from now on is noticed the next time.
        leftOut = false;
        waiting.clear();
        return true;
    }

    boolean closed() {
        return closed;
    }

    /** Wakes the reader. */
    void close() {
        closed = true;
        waiting.offer(WAKE);
    }
}
