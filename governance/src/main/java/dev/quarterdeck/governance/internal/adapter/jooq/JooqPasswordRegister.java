package dev.quarterdeck.governance.internal.adapter.jooq;

import static dev.quarterdeck.governance.internal.adapter.jooq.generated.Tables.PASSWORD;

import dev.quarterdeck.governance.internal.application.PasswordRegister;
import dev.quarterdeck.kernel.id.OrganizationId;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

@Repository
class JooqPasswordRegister implements PasswordRegister {
    private final DSLContext db;

    JooqPasswordRegister(DSLContext db) {
        this.db = db;
    }

    @Override
    public Optional<KeptPassword> of(String personId) {
        return db.select(PASSWORD.HASH, PASSWORD.CHANGED_AT)
                .from(PASSWORD)
                .where(PASSWORD.PERSON_ID.eq(personId))
                .fetchOptional(Records.mapping(KeptPassword::new));
    }

    @Override
    public void put(OrganizationId organization, String personId, KeptPassword password) {
        db.insertInto(PASSWORD, PASSWORD.ORGANIZATION_ID, PASSWORD.PERSON_ID, PASSWORD.HASH, PASSWORD.CHANGED_AT)
                .values(organization.value(), personId, password.hash(), password.changedAt())
                .onConflict(PASSWORD.ORGANIZATION_ID, PASSWORD.PERSON_ID)
                .doUpdate()
                .set(PASSWORD.HASH, password.hash())
                .set(PASSWORD.CHANGED_AT, password.changedAt())
                .execute();
    }

    @Override
    public void remove(String personId) {
        db.deleteFrom(PASSWORD).where(PASSWORD.PERSON_ID.eq(personId)).execute();
    }
}
