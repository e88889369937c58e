package dev.quarterdeck.governance.internal.application;

import dev.quarterdeck.kernel.time.Clock;
import org.springframework.stereotype.Service;

/** Everything a person can prove themselves with. */
@Service
class PersonalCredentials {
    private final TokenRegister tokens;
    private final CodeRegister codes;
    private final PasswordRegister passwords;
    private final IdentityRegister identities;
    private final Clock clock;

    PersonalCredentials(
            TokenRegister tokens,
            CodeRegister codes,
            PasswordRegister passwords,
            IdentityRegister identities,
            Clock clock) {
        this.tokens = tokens;
        this.codes = codes;
        this.passwords = passwords;
        this.identities = identities;
        this.clock = clock;
    }

    /** Ends them all. Whom an issuer means is remembered, or its rule for a domain would let them in again. */
    void end(String personId) {
        tokens.revokeAllOf(personId, clock.now());
        codes.forgetAllOf(personId);
        passwords.remove(personId);
    }

    /** Who comes back starts with none: an account of the issuer's may be somebody else's by now. */
    void beginAnew(String personId) {
        identities.forgetAllOf(personId);
    }
}
