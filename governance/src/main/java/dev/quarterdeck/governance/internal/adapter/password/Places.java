package dev.quarterdeck.governance.internal.adapter.password;

import dev.quarterdeck.governance.api.SignInRefusal.SignInBusy;
import dev.quarterdeck.kernel.refusal.Refused;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** However many come at once, so many work; the others wait in line, and not for ever. */
final class Places {
    private final Semaphore free;
    private final Duration patience;

    Places(int count, Duration patience) {
        this.free = new Semaphore(count, true);
        this.patience = patience;
    }

    <T> T taking(Supplier<T> work) {
        if (!taken()) {
            throw new Refused(new SignInBusy(patience));
        }
        try {
            return work.get();
        } finally {
            free.release();
        }
    }

    private boolean taken() {
        try {
            return free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
