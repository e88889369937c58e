package dev.quarterdeck.governance.internal.adapter.jooq;

import static dev.quarterdeck.governance.internal.adapter.jooq.generated.Tables.ORGANIZATION;

import dev.quarterdeck.governance.internal.application.OrganizationRegister;
import dev.quarterdeck.kernel.id.OrganizationId;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

@Repository
class JooqOrganizationRegister implements OrganizationRegister {
    private final DSLContext db;

    JooqOrganizationRegister(DSLContext db) {
        this.db = db;
    }

    @Override
    public Optional<OrganizationId> withHandle(String handle) {
        return db.select(ORGANIZATION.ID)
                .from(ORGANIZATION)
                .where(ORGANIZATION.HANDLE.eq(handle))
                .fetchOptional(Records.mapping(OrganizationId::of));
    }

    @Override
    public boolean add(OrganizationId id, String handle, Instant at) {
        return db.insertInto(ORGANIZATION, ORGANIZATION.ID, ORGANIZATION.HANDLE, ORGANIZATION.CREATED_AT)
                        .values(id.value(), handle, at)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }
}
