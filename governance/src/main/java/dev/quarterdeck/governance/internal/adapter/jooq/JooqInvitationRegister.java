package dev.quarterdeck.governance.internal.adapter.jooq;

import static dev.quarterdeck.governance.internal.adapter.jooq.generated.Tables.INVITATION;

import dev.quarterdeck.governance.internal.application.InvitationRegister;
import dev.quarterdeck.governance.internal.domain.SecretHash;
import dev.quarterdeck.kernel.actor.Role;
import dev.quarterdeck.kernel.id.OrganizationId;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

@Repository
class JooqInvitationRegister implements InvitationRegister {
    private final DSLContext db;

    JooqInvitationRegister(DSLContext db) {
        this.db = db;
    }

    @Override
    public void add(OrganizationId organization, SecretHash hash, Invited invited, Instant expiresAt) {
        db.insertInto(INVITATION)
                .set(INVITATION.ORGANIZATION_ID, organization.value())
                .set(INVITATION.SECRET_HASH, hash.hex())
                .set(INVITATION.NAME, invited.name())
                .set(INVITATION.ROLE, invited.role().wireName())
                .set(INVITATION.EXPIRES_AT, expiresAt)
                .execute();
    }

    // The second of two rivals waits for the first, then finds used_at set.
    @Override
    public Optional<Invited> redeem(SecretHash hash, Instant at) {
        return db.update(INVITATION)
                .set(INVITATION.USED_AT, at)
                .where(INVITATION.SECRET_HASH.eq(hash.hex()), INVITATION.USED_AT.isNull(), INVITATION.EXPIRES_AT.gt(at))
                .returningResult(INVITATION.NAME, INVITATION.ROLE)
                .fetchOptional(Records.mapping(
                        (name, role) -> new Invited(name, Role.named(role).orElseThrow())));
    }

    @Override
    public void forgetExpired(Instant at) {
        db.deleteFrom(INVITATION).where(INVITATION.EXPIRES_AT.le(at)).execute();
    }
}
