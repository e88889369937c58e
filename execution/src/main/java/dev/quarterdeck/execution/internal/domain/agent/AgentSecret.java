package dev.quarterdeck.execution.internal.domain.agent;

import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.id.Ulid;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an agent proves itself with. It names its organisation in the clear, because a row can only be looked for within
 * one; only its hash is ever stored.
 */
public final class AgentSecret {
    public static final int RANDOM_BYTES = 32;
    private static final Pattern FORM = Pattern.compile("qdag_([0-9A-Z]{26})_[0-9a-f]{64}");

    private final OrganizationId organization;
    private final String text;

    private AgentSecret(OrganizationId organization, String text) {
        this.organization = organization;
        this.text = text;
    }

    public static AgentSecret of(OrganizationId organization, byte[] random) {
        if (random.length != RANDOM_BYTES) {
            throw new IllegalArgumentException("A secret has %d random bytes".formatted(RANDOM_BYTES));
        }
        return new AgentSecret(
                organization,
                "qdag_%s_%s".formatted(organization, HexFormat.of().formatHex(random)));
    }

    /** Empty for whatever is no secret of an agent. */
    public static Optional<AgentSecret> read(String text) {
        var form = FORM.matcher(text);
        return form.matches() && Ulid.matches(form.group(1))
                ? Optional.of(new AgentSecret(OrganizationId.of(form.group(1)), text))
                : Optional.empty();
    }

    public OrganizationId organization() {
        return organization;
    }

    public String text() {
        return text;
    }

    /** SHA-256 in lower-case hex; a plain hash is enough for 256 random bits. */
    public String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    // Never the text: a secret that is printed by accident is a secret lost.
    @Override
    public String toString() {
        return "AgentSecret[%s]".formatted(organization);
    }
}
