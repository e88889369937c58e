package dev.quarterdeck.governance.internal.application;

import dev.quarterdeck.kernel.time.Clock;
import org.springframework.stereotype.Service;

/** Everything a person can prove themselves with. */
@Service
class PersonalCredentials {
    private final TokenRegister tokens;
    private final CodeRegister codes;
    private final PasswordRegister passwords;
    private final Clock clock;

    PersonalCredentials(TokenRegister tokens, CodeRegister codes, PasswordRegister passwords, Clock clock) {
        this.tokens = tokens;
        this.codes = codes;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Ends them all; who comes back later starts with none. */
    void end(String personId) {
        tokens.revokeAllOf(personId, clock.now());
        codes.forgetAllOf(personId);
        passwords.remove(personId);
    }
}
