package dev.quarterdeck.governance.internal.application;

import dev.quarterdeck.kernel.id.OrganizationId;
import java.time.Instant;
import java.util.Optional;

/** Whom outside issuers mean, in the transaction's organisation; a link outlives the membership, so that nobody slips back in. */
public interface IdentityRegister {
    Optional<String> personOf(String issuer, String subject);

    boolean linked(String issuer, String personId);

    /** Nobody outside means this person any more. */
    void forgetAllOf(String personId);

    /** False, once the other has committed, if somebody is meant by it already. */
    boolean link(OrganizationId organization, String issuer, String subject, String personId, Instant at);
}
