package dev.quarterdeck.governance.internal.application.secret;

import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.refusal.Refused;

/** Closes secrets with a key from outside the database, and opens them. */
public interface Seal {
    Sealed close(Place place, String value);

    /** @throws Refused if its key is not here, or it was sealed otherwise or elsewhere */
    String open(Place place, Sealed closed);

    /** The key secrets are closed with now. */
    String keyId();

    /** From now on another one, where the keys are this server's own; the one before still opens. */
    void renew();

    /** Whose secret, and which: part of what is sealed, so that one cannot be put in another's place. */
    record Place(OrganizationId organization, String name) {}

    /**
     * A closed secret.
     *
     * @param nonce in hex
     * @param text in hex
     */
    record Sealed(String keyId, String nonce, String text) {
        @Override
        public String toString() {
            return "Sealed[%s]".formatted(keyId);
        }
    }
}
