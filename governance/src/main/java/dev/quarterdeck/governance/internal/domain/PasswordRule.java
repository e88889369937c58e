package dev.quarterdeck.governance.internal.domain;

import dev.quarterdeck.kernel.refusal.CommonRefusal.InvalidInput;
import dev.quarterdeck.kernel.refusal.Refused;

/** What a password must be: long enough that guessing is hopeless, and not so long that hashing it is an attack. */
public final class PasswordRule {
    private static final int SHORTEST = 12;
    private static final int LONGEST = 256;

    private PasswordRule() {}

    /** @throws Refused if it is not; what was given is never repeated */
    public static void check(String password) {
        if (password.length() < SHORTEST || !fits(password)) {
            throw new Refused(new InvalidInput(
                    "password",
                    "A password has %d to %d characters.".formatted(SHORTEST, LONGEST),
                    null,
                    "%d to %d characters, such as four words".formatted(SHORTEST, LONGEST),
                    "choose another password"));
        }
    }

    public static boolean fits(String password) {
        return password.length() <= LONGEST;
    }
}
