package dev.quarterdeck.governance.internal.domain;

import dev.quarterdeck.governance.api.Secrets.NewSecret;
import dev.quarterdeck.kernel.refusal.CommonRefusal.InvalidInput;
import dev.quarterdeck.kernel.refusal.Refused;
import java.util.regex.Pattern;

/** What a kept credential is called, and how much it may be. */
public final class SecretRule {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final int LONGEST = 16_384;

    private SecretRule() {}

    /** @throws Refused if it is not; the value is never repeated */
    public static void check(NewSecret secret) {
        if (!NAME.matcher(secret.name()).matches()) {
            throw new Refused(new InvalidInput(
                    "name",
                    "This is no name of a secret.",
                    secret.name(),
                    "1 to 64 letters, digits, dots, dashes and underscores",
                    "choose another name"));
        }
        if (secret.value().isEmpty() || secret.value().length() > LONGEST) {
            throw new Refused(new InvalidInput(
                    "value",
                    "A secret has 1 to %d characters.".formatted(LONGEST),
                    null,
                    "1 to %d characters".formatted(LONGEST),
                    "send it on standard input: qd secrets set NAME -"));
        }
    }
}
