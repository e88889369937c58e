package dev.quarterdeck.governance.internal.adapter.jooq;

import static dev.quarterdeck.governance.internal.adapter.jooq.generated.Tables.ACCESS_TOKEN;
import static dev.quarterdeck.governance.internal.adapter.jooq.generated.Tables.PERSON;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;

import dev.quarterdeck.governance.api.Tokens.Token;
import dev.quarterdeck.governance.internal.adapter.jooq.generated.tables.records.AccessTokenRecord;
import dev.quarterdeck.governance.internal.application.TokenRegister;
import dev.quarterdeck.governance.internal.domain.SecretHash;
import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.id.OrganizationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record7;
import org.jooq.Records;
import org.jooq.SelectLimitStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class JooqTokenRegister implements TokenRegister {
    private static final String PERSONAL = "personal";
    private static final String MACHINE = "machine";
    private static final String LOCAL = "local";
    private static final String REMOTE = "remote";

    private final DSLContext db;

    JooqTokenRegister(DSLContext db) {
        this.db = db;
    }

    @Override
    public Optional<String> add(OrganizationId organization, HashedToken token, @Nullable String idempotencyKey) {
        var row = row(organization, token, PERSONAL);
        row.setIdempotencyKey(idempotencyKey);
        if (db.insertInto(ACCESS_TOKEN).set(row).onConflictDoNothing().execute() == 1) {
            return Optional.empty();
        }
        return db.select(ACCESS_TOKEN.ID)
                .from(ACCESS_TOKEN)
                .where(ACCESS_TOKEN.PERSON_ID.eq(token.personId()), ACCESS_TOKEN.IDEMPOTENCY_KEY.eq(idempotencyKey))
                .fetchOptional(ACCESS_TOKEN.ID);
    }

    @Override
    public void putForMachine(OrganizationId organization, HashedToken token) {
        var row = row(organization, token, MACHINE);
        db.insertInto(ACCESS_TOKEN)
                .set(row)
                .onConflict(ACCESS_TOKEN.ORGANIZATION_ID, ACCESS_TOKEN.LABEL)
                .where(ACCESS_TOKEN.PURPOSE.eq(inline(MACHINE)))
                .doUpdate()
                .set(ACCESS_TOKEN.ID, row.getId())
                .set(ACCESS_TOKEN.PERSON_ID, row.getPersonId())
                .set(ACCESS_TOKEN.SECRET_HASH, row.getSecretHash())
                .set(ACCESS_TOKEN.CREATED_AT, row.getCreatedAt())
                .setNull(ACCESS_TOKEN.REVOKED_AT)
                .execute();
    }

    @Override
    public List<Token> after(String id, int limit) {
        return where(ACCESS_TOKEN.ID.gt(id)).limit(limit).fetch(Records.mapping(Token::new));
    }

    @Override
    public List<Token> after(String id, int limit, String personId) {
        return where(ACCESS_TOKEN.ID.gt(id).and(ACCESS_TOKEN.PERSON_ID.eq(personId)))
                .limit(limit)
                .fetch(Records.mapping(Token::new));
    }

    @Override
    public Optional<Token> withId(String tokenId) {
        return where(ACCESS_TOKEN.ID.eq(tokenId)).fetchOptional(Records.mapping(Token::new));
    }

    @Override
    public void revoke(String tokenId, Instant at) {
        db.update(ACCESS_TOKEN)
                .set(ACCESS_TOKEN.REVOKED_AT, at)
                .where(ACCESS_TOKEN.ID.eq(tokenId), ACCESS_TOKEN.REVOKED_AT.isNull())
                .execute();
    }

    @Override
    public void revokeAllOf(String personId, Instant at) {
        db.update(ACCESS_TOKEN)
                .set(ACCESS_TOKEN.REVOKED_AT, at)
                .where(ACCESS_TOKEN.PERSON_ID.eq(personId), ACCESS_TOKEN.REVOKED_AT.isNull())
                .execute();
    }

    @Override
    public Optional<Holder> holder(SecretHash hash, Instant at) {
        return db.select(ACCESS_TOKEN.PERSON_ID, ACCESS_TOKEN.ORIGIN)
                .from(ACCESS_TOKEN)
                .where(
                        ACCESS_TOKEN.SECRET_HASH.eq(hash.hex()),
                        ACCESS_TOKEN.REVOKED_AT.isNull(),
                        ACCESS_TOKEN.EXPIRES_AT.isNull().or(ACCESS_TOKEN.EXPIRES_AT.gt(at)))
                .fetchOptional(found -> new Holder(
                        found.value1(), REMOTE.equals(found.value2()) ? Actor.Origin.REMOTE : Actor.Origin.LOCAL));
    }

    private SelectLimitStep<Record7<String, String, String, Boolean, Instant, Instant, Instant>> where(
            Condition condition) {
        return db.select(
                        ACCESS_TOKEN.ID,
                        ACCESS_TOKEN.LABEL,
                        PERSON.NAME,
                        field(ACCESS_TOKEN.ORIGIN.eq(REMOTE)),
                        ACCESS_TOKEN.CREATED_AT,
                        ACCESS_TOKEN.EXPIRES_AT,
                        ACCESS_TOKEN.REVOKED_AT)
                .from(ACCESS_TOKEN)
                .join(PERSON)
                .on(PERSON.ORGANIZATION_ID.eq(ACCESS_TOKEN.ORGANIZATION_ID), PERSON.ID.eq(ACCESS_TOKEN.PERSON_ID))
                .where(condition)
                .orderBy(ACCESS_TOKEN.ID);
    }

    private static AccessTokenRecord row(OrganizationId organization, HashedToken hashed, String purpose) {
        var row = new AccessTokenRecord();
        row.setOrganizationId(organization.value());
        row.setId(hashed.token().id());
        row.setPersonId(hashed.personId());
        row.setPurpose(purpose);
        row.setLabel(hashed.token().label());
        row.setOrigin(hashed.token().remote() ? REMOTE : LOCAL);
        row.setSecretHash(hashed.hash().hex());
        row.setCreatedAt(hashed.token().createdAt());
        row.setExpiresAt(hashed.token().expiresAt());
        return row;
    }
}
