package dev.quarterdeck.governance.internal.adapter.password;

import dev.quarterdeck.governance.internal.application.PasswordHashes;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

@Component
class Argon2Hashes implements PasswordHashes {
    // Each takes 16 MB while it runs: however many come at once, so many run.
    private final Semaphore places = new Semaphore(4, true);

    @Override
    public String hash(String password) {
        return taking(() -> String.valueOf(Argon2.ENCODER.encode(password)));
    }

    @Override
    public boolean matches(String password, String hash) {
        return taking(() -> Argon2.ENCODER.matches(password, hash));
    }

    @Override
    public void compareWithNothing(String password) {
        matches(password, Argon2.NOTHING);
    }

    private <T> T taking(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    /** Made when the first password is: a server without passwords never loads it. */
    private static final class Argon2 {
        static final Argon2PasswordEncoder ENCODER = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
        static final String NOTHING = String.valueOf(ENCODER.encode("nobody's password"));
    }
}
