package dev.quarterdeck.governance.internal.adapter.jooq;

import static dev.quarterdeck.governance.internal.adapter.jooq.generated.Tables.SIGN_IN_CODE;

import dev.quarterdeck.governance.internal.application.CodeRegister;
import dev.quarterdeck.governance.internal.domain.SecretHash;
import dev.quarterdeck.kernel.id.OrganizationId;
import java.time.Instant;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class JooqCodeRegister implements CodeRegister {
    private final DSLContext db;

    JooqCodeRegister(DSLContext db) {
        this.db = db;
    }

    @Override
    public void add(OrganizationId organization, String personId, SecretHash hash, Instant expiresAt) {
        db.insertInto(SIGN_IN_CODE)
                .set(SIGN_IN_CODE.ORGANIZATION_ID, organization.value())
                .set(SIGN_IN_CODE.SECRET_HASH, hash.hex())
                .set(SIGN_IN_CODE.PERSON_ID, personId)
                .set(SIGN_IN_CODE.EXPIRES_AT, expiresAt)
                .execute();
    }

    @Override
    public boolean isGood(SecretHash hash, Instant at) {
        return db.fetchExists(SIGN_IN_CODE, good(hash, at));
    }

    // The second of two rivals waits for the first, then finds used_at set.
    @Override
    public Optional<String> redeem(SecretHash hash, Instant at) {
        return db.update(SIGN_IN_CODE)
                .set(SIGN_IN_CODE.USED_AT, at)
                .where(good(hash, at))
                .returning(SIGN_IN_CODE.PERSON_ID)
                .fetchOptional(SIGN_IN_CODE.PERSON_ID);
    }

    private static Condition good(SecretHash hash, Instant at) {
        return SIGN_IN_CODE
                .SECRET_HASH
                .eq(hash.hex())
                .and(SIGN_IN_CODE.USED_AT.isNull())
                .and(SIGN_IN_CODE.EXPIRES_AT.gt(at));
    }

    @Override
    public void forgetAllOf(String personId) {
        db.deleteFrom(SIGN_IN_CODE).where(SIGN_IN_CODE.PERSON_ID.eq(personId)).execute();
    }

    @Override
    public void forgetExpired(Instant at) {
        db.deleteFrom(SIGN_IN_CODE).where(SIGN_IN_CODE.EXPIRES_AT.le(at)).execute();
    }
}
