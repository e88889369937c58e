package dev.quarterdeck.governance.internal.application;

import dev.quarterdeck.governance.internal.domain.SecretHash;
import dev.quarterdeck.kernel.id.OrganizationId;
import java.time.Instant;
import java.util.Optional;

/** The sign-in codes of the transaction's organisation. */
public interface CodeRegister {
    void add(OrganizationId organization, String personId, SecretHash hash, Instant expiresAt);

    boolean isGood(SecretHash hash, Instant at);

    /** The person a good code signs in; of several who redeem it at once only one is told. */
    Optional<String> redeem(SecretHash hash, Instant at);

    /** Codes of one person are good for nothing any more. */
    void forgetAllOf(String personId);

    void forgetExpired(Instant at);
}
