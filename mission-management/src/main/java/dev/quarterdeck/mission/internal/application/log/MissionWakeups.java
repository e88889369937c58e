package dev.quarterdeck.mission.internal.application.log;

import dev.quarterdeck.kernel.id.MissionId;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** Tells who waits for a mission that it has moved on; however many events arrive meanwhile, a waiter wakes once. */
@Component
public class MissionWakeups {
    private final ConcurrentMap<MissionId, CompletableFuture<Boolean>> next = new ConcurrentHashMap<>();
    private final AtomicReference<CompletableFuture<Boolean>> any = new AtomicReference<>(new CompletableFuture<>());

    /** Called after the commit, never before it. */
    public void changed(MissionId mission) {
        var waiting = next.remove(mission);
        if (waiting != null) {
            waiting.complete(true);
        }
        wake();
    }

    /** Wakes who waits for whichever mission. */
    public void wake() {
        any.getAndSet(new CompletableFuture<>()).complete(true);
    }

    /** Called where changes may have gone unheard. */
    public void allChanged() {
        next.keySet().forEach(this::changed);
        wake();
    }

    /** Takes a place in line; look at the mission after this and before {@link Ticket#await}, so that nothing is missed. */
    public Ticket ticket(MissionId mission) {
        return new Ticket(next.computeIfAbsent(mission, _ -> new CompletableFuture<>()));
    }

    /** The same for whichever mission. */
    public Ticket ticket() {
        return new Ticket(any.get());
    }

    /** A place in line for the next change. */
    public record Ticket(CompletableFuture<Boolean> changed) {
        /** Whether a change came in time. */
        public boolean await(Duration atMost) {
            try {
                return changed.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException _) {
                return false;
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return false;
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
