package dev.quarterdeck.governance.internal.domain;

import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.id.Ulid;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a caller proves itself with. It names its organisation in the clear, because a row can only be looked for within
 * one; only its hash is ever stored. A plain hash is enough for 256 random bits.
 */
public final class Secret {
    public static final int RANDOM_BYTES = 32;
    private static final Pattern FORM = Pattern.compile("([a-z]+)_([0-9A-Z]{26})_[0-9a-f]{64}");

    private final OrganizationId organization;
    private final String text;

    private Secret(OrganizationId organization, String text) {
        this.organization = organization;
        this.text = text;
    }

    public static Secret of(Use use, OrganizationId organization, byte[] random) {
        if (random.length != RANDOM_BYTES) {
            throw new IllegalArgumentException("A secret has %d random bytes".formatted(RANDOM_BYTES));
        }
        var drawn = HexFormat.of().formatHex(random);
        return new Secret(organization, "%s_%s_%s".formatted(use.prefix, organization, drawn));
    }

    /** Empty for whatever was not made here for this use. */
    public static Optional<Secret> read(Use use, String text) {
        var form = FORM.matcher(text);
        if (!form.matches() || !form.group(1).equals(use.prefix) || !Ulid.matches(form.group(2))) {
            return Optional.empty();
        }
        return Optional.of(new Secret(OrganizationId.of(form.group(2)), text));
    }

    public OrganizationId organization() {
        return organization;
    }

    public String text() {
        return text;
    }

    public SecretHash hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return new SecretHash(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    // Never the text: a secret that is printed by accident is a secret lost.
    @Override
    public String toString() {
        return "Secret[%s]".formatted(organization);
    }

    /** What a secret is good for; one for one use is none for another. */
    public enum Use {
        TOKEN("qd"),
        SIGN_IN("qdin"),
        PASSWORD("qdpw"),
        INVITATION("qdjoin");

        private final String prefix;

        Use(String prefix) {
            this.prefix = prefix;
        }
    }
}
