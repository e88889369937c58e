package dev.quarterdeck.execution.internal.application.watch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** What waits for one reader. It never makes who fills it wait: what finds no room is left out, and the reader is told so. */
final class Mailbox {
    private static final int ROOM = 512;
    private static final long HEAVIEST = 4L * 1024 * 1024;

    private final BlockingQueue<Letter> waiting = new ArrayBlockingQueue<>(ROOM);
    private final AtomicLong weight = new AtomicLong();
    private volatile boolean leftOut;
    private volatile boolean closed;

    void offer(Letter letter) {
        var own = letter.weight();
        if (weight.addAndGet(own) > HEAVIEST || !waiting.offer(letter)) {
            weight.addAndGet(-own);
            leftOut = true;
        }
    }

    /** Everything that waits, as soon as anything does. */
    List<Letter> take(Duration atMost) {
        try {
            var first = closed ? null : waiting.poll(atMost.toMillis(), TimeUnit.MILLISECONDS);
            if (first == null) {
                return List.of();
            }
            var all = new ArrayList<Letter>();
            all.add(first);
            waiting.drainTo(all);
            all.forEach(letter -> weight.addAndGet(-letter.weight()));
            return all;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            closed = true;
            return List.of();
        }
    }

    /** Whether something was left out since this was asked last; then what waits is dropped: all of it is in the record. */
    boolean overflowed() {
        if (!leftOut) {
            return false;
        }
        // In this order: whatever is left out from now on is noticed the next time.
        leftOut = false;
        take(Duration.ZERO);
        return true;
    }

    boolean closed() {
        return closed;
    }

    /** Wakes the reader. */
    void close() {
        closed = true;
        waiting.offer(new Letter.Wake());
    }
}
