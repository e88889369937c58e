package dev.quarterdeck.governance.internal.adapter.jooq;

import static dev.quarterdeck.governance.internal.adapter.jooq.generated.Tables.EXTERNAL_IDENTITY;

import dev.quarterdeck.governance.internal.application.IdentityRegister;
import dev.quarterdeck.kernel.id.OrganizationId;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class JooqIdentityRegister implements IdentityRegister {
    private final DSLContext db;

    JooqIdentityRegister(DSLContext db) {
        this.db = db;
    }

    @Override
    public Optional<String> personOf(String issuer, String subject) {
        return db.select(EXTERNAL_IDENTITY.PERSON_ID)
                .from(EXTERNAL_IDENTITY)
                .where(EXTERNAL_IDENTITY.ISSUER.eq(issuer), EXTERNAL_IDENTITY.SUBJECT.eq(subject))
                .fetchOptional(EXTERNAL_IDENTITY.PERSON_ID);
    }

    @Override
    public boolean linked(String issuer, String personId) {
        return db.fetchExists(
                EXTERNAL_IDENTITY, EXTERNAL_IDENTITY.ISSUER.eq(issuer).and(EXTERNAL_IDENTITY.PERSON_ID.eq(personId)));
    }

    @Override
    public void forgetAllOf(String personId) {
        db.deleteFrom(EXTERNAL_IDENTITY)
                .where(EXTERNAL_IDENTITY.PERSON_ID.eq(personId))
                .execute();
    }

    @Override
    public boolean link(OrganizationId organization, String issuer, String subject, String personId, Instant at) {
        return db.insertInto(EXTERNAL_IDENTITY)
                        .set(EXTERNAL_IDENTITY.ORGANIZATION_ID, organization.value())
                        .set(EXTERNAL_IDENTITY.ISSUER, issuer)
                        .set(EXTERNAL_IDENTITY.SUBJECT, subject)
                        .set(EXTERNAL_IDENTITY.PERSON_ID, personId)
                        .set(EXTERNAL_IDENTITY.LINKED_AT, at)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }
}
