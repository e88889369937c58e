package dev.quarterdeck.governance.api;

import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.actor.Requires;
import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.refusal.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Credentials the server needs with others, kept sealed; they go in, and no surface gives one back. */
public interface Secrets {
    /** By name. */
    @Requires(Permission.ADMINISTER)
    Listing list(EntryContext context);

    /** Keeps a secret under a name, in the place of the one before. */
    @Requires(Permission.ADMINISTER)
    KeptSecret put(EntryContext context, NewSecret secret);

    @Requires(Permission.ADMINISTER)
    KeptSecret remove(EntryContext context, String name);

    /**
     * Seals every secret of the installation with a fresh key. What was cut off half way is finished by the next one; what
     * cannot be opened stays as it was, and is told.
     *
     * @throws Refused unless the caller administers the installation
     */
    @Requires(Permission.ADMINISTER)
    Rotation rotate(EntryContext context);

    /** For the adapter that is about to use it, and for nothing else. @throws Refused if it cannot be opened */
    Optional<String> reveal(OrganizationId organization, String name);

    /** A secret on its way in. */
    record NewSecret(String name, String value) {
        @Override
        public String toString() {
            return "NewSecret[%s]".formatted(name);
        }
    }

    /** What the surfaces answer about secrets. */
    sealed interface Answer {}

    /**
     * A secret without what it is.
     *
     * @param keyId which key it is sealed with
     */
    record KeptSecret(String name, String keyId, Instant changedAt) implements Answer {}

    /** All of an organisation's. */
    record Listing(List<KeptSecret> items) implements Answer {
        public Listing {
            items = List.copyOf(items);
        }
    }

    /** How many secrets are sealed anew, and with which key; and those that are not. */
    record Rotation(String keyId, int resealed, List<Unopened> unopened) implements Answer {
        public Rotation {
            unopened = List.copyOf(unopened);
        }
    }

    /**
     * A secret that does not open.
     *
     * @param organization its handle
     * @param code of the reason, as a refusal has it
     */
    record Unopened(String organization, String name, String code) {}
}
