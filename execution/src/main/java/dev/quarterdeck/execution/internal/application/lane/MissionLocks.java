package dev.quarterdeck.execution.internal.application.lane;

import dev.quarterdeck.kernel.id.MissionId;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * One after another for each mission: from the look at a lane to the claim nobody else moves it. A repository is served by
 * one node, so it is enough that this process keeps to it; who wins a claim is decided in the mission's log.
 */
@Component
public class MissionLocks {
    private static final int STRIPES = 64;

    private final Lock[] locks =
            IntStream.range(0, STRIPES).mapToObj(_ -> new ReentrantLock()).toArray(Lock[]::new);

    public <T> T alone(MissionId mission, Supplier<T> work) {
        var lock = locks[Math.floorMod(mission.hashCode(), STRIPES)];
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
