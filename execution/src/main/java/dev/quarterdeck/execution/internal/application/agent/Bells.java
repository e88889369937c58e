package dev.quarterdeck.execution.internal.application.agent;

import dev.quarterdeck.kernel.id.AgentSessionId;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Wakes whoever reads a session when there is more to read. A bell that rang twice is heard once. */
@Component
class Bells {
    private final Map<AgentSessionId, Set<Bell>> hung = new ConcurrentHashMap<>();

    Bell hang(AgentSessionId session) {
        var bell = new Bell(session);
        hung.compute(session, (_, others) -> {
            var all = others == null ? ConcurrentHashMap.<Bell>newKeySet() : others;
            all.add(bell);
            return all;
        });
        return bell;
    }

    void ring(AgentSessionId session) {
        hung.getOrDefault(session, Set.of()).forEach(Bell::ring);
    }

    final class Bell implements AutoCloseable {
        private final AgentSessionId session;
        private final Semaphore rung = new Semaphore(0);

        private Bell(AgentSessionId session) {
            this.session = session;
        }

        private void ring() {
            rung.release();
        }

        void await(Duration patience) {
            try {
                if (rung.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                    rung.drainPermits();
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() {
            hung.computeIfPresent(session, (_, all) -> {
                all.remove(this);
                return all.isEmpty() ? null : all;
            });
            ring();
        }
    }
}
