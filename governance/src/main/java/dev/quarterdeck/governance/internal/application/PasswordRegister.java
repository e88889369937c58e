package dev.quarterdeck.governance.internal.application;

import dev.quarterdeck.kernel.id.OrganizationId;
import java.time.Instant;
import java.util.Optional;

/** The passwords of the transaction's organisation. */
public interface PasswordRegister {
    Optional<KeptPassword> of(String personId);

    void put(OrganizationId organization, String personId, KeptPassword password);

    void remove(String personId);

    /** What is kept of a password. */
    record KeptPassword(String hash, Instant changedAt) {
        @Override
        public String toString() {
            return "KeptPassword[%s]".formatted(changedAt);
        }
    }
}
