package dev.quarterdeck.governance.internal.application;

import dev.quarterdeck.governance.api.Passwords.Attempt;
import dev.quarterdeck.governance.api.SignInRefusal.TooManyAttempts;
import dev.quarterdeck.governance.api.Users.User;
import dev.quarterdeck.governance.internal.domain.Throttle;
import dev.quarterdeck.kernel.refusal.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.springframework.stereotype.Service;

/**
 * Makes guessing slow. Whoever fails under a name from one address waits soon; a name that is tried from many, or an
 * address that tries many, only after a while and not for long, so that nobody can lock somebody else out.
 */
@Service
class SignInGuard {
    private static final int FEW = 5;
    private static final int MANY = 50;

    private final Throttle here = new Throttle(FEW, Duration.ofMinutes(15));
    private final Throttle present = new Throttle(FEW, Duration.ofMinutes(15));
    private final Throttle names = new Throttle(MANY, Duration.ofMinutes(1));
    private final Throttle addresses = new Throttle(MANY, Duration.ofMinutes(1));

    /** @throws Refused if this one has to wait */
    void enter(Attempt attempt, Instant now) {
        wait(attempt.name(), here.enter(name(attempt) + " " + attempt.address(), now));
        wait(attempt.name(), names.enter(name(attempt), now));
        wait(attempt.name(), addresses.enter(attempt.address(), now));
    }

    void succeeded(Attempt attempt, Instant now) {
        here.forgive(name(attempt) + " " + attempt.address());
        names.forgive(name(attempt));
        // Whoever has one account must not try everybody else's for it.
        addresses.takeBack(attempt.address(), now);
    }

    /** The same for somebody who is in and says that they know the password. */
    void enter(User self, Instant now) {
        wait(self.name(), present.enter(self.id(), now));
    }

    void succeeded(User self) {
        present.forgive(self.id());
    }

    private static void wait(String name, Duration time) {
        if (time.isPositive()) {
            throw new Refused(new TooManyAttempts(name, time));
        }
    }

    private static String name(Attempt attempt) {
        return attempt.organization() + "/" + attempt.name().toLowerCase(Locale.ROOT);
    }
}
