package dev.quarterdeck.execution.internal.application.agent;

import dev.quarterdeck.execution.api.AgentMessage.Kind;
import dev.quarterdeck.execution.api.AgentMessage.Role;
import dev.quarterdeck.execution.internal.application.agent.SessionNews.Entry;
import dev.quarterdeck.kernel.id.AgentSessionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Writes down what providers tell, many at a time, in the order in which it was told. Where the database does not keep
 * up, the queue fills and agents wait: nothing is dropped and nothing is written twice. What the database does not take
 * from one agent is noted in its session, and keeps no other one waiting.
 */
@Component
class SessionRecorder implements AgentUpkeep, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SessionRecorder.class);
    private static final int ROOM = 4096;
    private static final int MOST = 1000;
    private static final int UNIT = 1024;
    private static final int UNITS = 64 * 1024;
    private static final int TRIES = 3;
    private static final Duration DELAY = Duration.ofMillis(15);
    private static final Duration BREATH = Duration.ofMillis(500);

    private final SessionLog log;
    private final Clock clock;
    private final BlockingQueue<Told> queue = new ArrayBlockingQueue<>(ROOM);
    private final Semaphore room = new Semaphore(UNITS);
    private final AtomicInteger unwritten = new AtomicInteger();
    private final Thread writer = Thread.ofVirtual().name("agent-recorder").unstarted(this::write);
    private volatile boolean ending;

    SessionRecorder(SessionLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** To be given to the provider of a session. */
    Consumer<Entry> of(OrganizationId organization, AgentSessionId session) {
        return entry -> {
            unwritten.incrementAndGet();
            try {
                var told = new Told(organization, session, entry, clock.now());
                room.acquire(told.units());
                queue.put(told);
            } catch (InterruptedException stopped) {
                unwritten.decrementAndGet();
                Thread.currentThread().interrupt();
            }
        };
    }

    @Override
    public void begin() {
        ending = false;
        if (writer.getState() == Thread.State.NEW) {
            writer.start(); // After a pause of the server it is there still.
        }
    }

    @Override
    public boolean tick() {
        return unwritten.get() > 0;
    }

    /** Sessions may go on telling how they end: the writer stays until nobody is left to tell anything. */
    @Override
    public void end() {
        ending = true;
    }

    @Override
    public void close() {
        writer.interrupt();
    }

    private void write() {
        try {
            while (true) {
                var batch = gathered(queue.take());
                write(batch);
                room.release(batch.stream().mapToInt(Told::units).sum());
                unwritten.addAndGet(-batch.size());
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** What comes within a moment is written together. */
    private List<Told> gathered(Told first) {
        LockSupport.parkNanos(DELAY.toNanos());
        var batch = new ArrayList<Told>();
        batch.add(first);
        queue.drainTo(batch, MOST - 1);
        return batch;
    }

    private void write(List<Told> batch) {
        for (var tries = 1; true; tries++) {
            try {
                log.record(batch);
                return;
            } catch (RuntimeException | OutOfMemoryError e) {
                LOG.warn("What agents said is not recorded yet: {}", e.getMessage());
                if (ending) {
                    return;
                }
                if (tries >= TRIES && log.answers(batch.getFirst().organization())) {
                    apart(batch, e);
                    return;
                }
                LockSupport.parkNanos(BREATH.toNanos());
            }
        }
    }

    /** Finds the one the database does not take; what is written already it does not write again. */
    private void apart(List<Told> batch, Throwable why) {
        if (batch.size() > 1) {
            var half = batch.size() / 2;
            write(batch.subList(0, half));
            write(batch.subList(half, batch.size()));
            return;
        }
        var told = batch.getFirst();
        LOG.error("Something session {} told cannot be recorded", told.session(), why);
        try {
            log.record(List.of(told.unrecorded()));
        } catch (RuntimeException e) {
            LOG.error("Nor can session {} be told so", told.session(), e);
        }
    }

    /** Something a provider told, and when. */
    record Told(OrganizationId organization, AgentSessionId session, Entry entry, Instant at) {
        int units() {
            return 1 + (int) (entry.weight() / UNIT);
        }

        Told unrecorded() {
            var words = "Something the agent told could not be recorded; the server's log says why.";
            var instead = new SessionNews.Said(Role.SYSTEM, Kind.STATUS, words, Map.of());
            return new Told(organization, session, new Entry(entry.position(), instead), at);
        }
    }
}
