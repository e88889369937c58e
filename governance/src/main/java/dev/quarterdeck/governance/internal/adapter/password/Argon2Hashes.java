package dev.quarterdeck.governance.internal.adapter.password;

import dev.quarterdeck.governance.internal.application.PasswordHashes;
import java.time.Duration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

@Component
class Argon2Hashes implements PasswordHashes {
    // Each takes 16 MB while it runs.
    private final Places places = new Places(4, Duration.ofSeconds(10));

    @Override
    public String hash(String password) {
        return places.taking(() -> String.valueOf(Argon2.ENCODER.encode(password)));
    }

    @Override
    public boolean matches(String password, String hash) {
        return places.taking(() -> Argon2.ENCODER.matches(password, hash));
    }

    @Override
    public void compareWithNothing(String password) {
        matches(password, Argon2.NOTHING);
    }

    /** Made when the first password is: a server without passwords never loads it. */
    private static final class Argon2 {
        static final Argon2PasswordEncoder ENCODER = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
        static final String NOTHING = String.valueOf(ENCODER.encode("nobody's password"));
    }
}
