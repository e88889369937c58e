package dev.quarterdeck.execution.internal.application.crew;

import dev.quarterdeck.kernel.refusal.Refused;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An agent may wait for a day, and the database may be away for a while: what fails meanwhile is tried again. */
final class Retrying {
    private static final Logger LOG = LoggerFactory.getLogger(Retrying.class);
    private static final Duration BEAT = Duration.ofSeconds(1);

    private Retrying() {}

    /**
     * @return empty if it was enough before it could be done
     * @throws Refused if somebody says no
     */
    static <T> Optional<T> until(BooleanSupplier enough, Supplier<T> deed) {
        while (!enough.getAsBoolean() && !Thread.currentThread().isInterrupted()) {
            try {
                return Optional.of(deed.get());
            } catch (Refused refused) {
                throw refused;
            } catch (RuntimeException away) {
                LOG.debug("What an agent asks has to wait", away);
                LockSupport.parkNanos(BEAT.toNanos());
            }
        }
        return Optional.empty();
    }
}
