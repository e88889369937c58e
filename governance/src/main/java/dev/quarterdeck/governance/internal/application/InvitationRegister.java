package dev.quarterdeck.governance.internal.application;

import dev.quarterdeck.governance.internal.domain.SecretHash;
import dev.quarterdeck.kernel.actor.Role;
import dev.quarterdeck.kernel.id.OrganizationId;
import java.time.Instant;
import java.util.Optional;

/** The invitations of the transaction's organisation. */
public interface InvitationRegister {
    void add(OrganizationId organization, SecretHash hash, Invited invited, Instant expiresAt);

    /** Who a good code lets in; of several who redeem it at once only one is told. */
    Optional<Invited> redeem(SecretHash hash, Instant at);

    void forgetExpired(Instant at);

    /** What whoever comes with the code is called, and may do. */
    record Invited(String name, Role role) {}
}
