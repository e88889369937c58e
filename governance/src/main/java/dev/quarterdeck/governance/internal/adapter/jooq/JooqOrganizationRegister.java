package dev.quarterdeck.governance.internal.adapter.jooq;

import static dev.quarterdeck.governance.internal.adapter.jooq.generated.Tables.MEMBERSHIP;
import static dev.quarterdeck.governance.internal.adapter.jooq.generated.Tables.ORGANIZATION;
import static org.jooq.impl.DSL.arrayAgg;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;

import dev.quarterdeck.governance.api.Organizations.Organization;
import dev.quarterdeck.governance.internal.application.OrganizationRegister;
import dev.quarterdeck.kernel.actor.Role;
import dev.quarterdeck.kernel.id.OrganizationId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
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
    public List<OrganizationId> all() {
        return db.select(ORGANIZATION.ID)
                .from(ORGANIZATION)
                .orderBy(ORGANIZATION.ID)
                .fetch(Records.mapping(OrganizationId::of));
    }

    @Override
    public String handleOf(OrganizationId id) {
        return db.select(ORGANIZATION.HANDLE)
                .from(ORGANIZATION)
                .where(ORGANIZATION.ID.eq(id.value()))
                .fetchOptional(ORGANIZATION.HANDLE)
                .orElseThrow();
    }

    @Override
    public boolean add(OrganizationId id, String handle, Instant at) {
        return db.insertInto(ORGANIZATION, ORGANIZATION.ID, ORGANIZATION.HANDLE, ORGANIZATION.CREATED_AT)
                        .values(id.value(), handle, at)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    @Override
    public List<Organization> after(String id, int limit, String personId) {
        return of(personId, ORGANIZATION.ID.gt(id), limit);
    }

    @Override
    public List<Organization> joinedAfter(String id, int limit, String personId) {
        return of(personId, ORGANIZATION.ID.gt(id).and(MEMBERSHIP.ROLE.isNotNull()), limit);
    }

    // For this one statement the database shows the person's memberships everywhere.
    private List<Organization> of(String personId, Condition wanted, int limit) {
        show(personId);
        var found = db.select(ORGANIZATION.ID, ORGANIZATION.HANDLE, arrayAgg(MEMBERSHIP.ROLE))
                .from(ORGANIZATION)
                .leftJoin(MEMBERSHIP)
                .on(MEMBERSHIP.ORGANIZATION_ID.eq(ORGANIZATION.ID), MEMBERSHIP.PERSON_ID.eq(personId))
                .where(wanted)
                .groupBy(ORGANIZATION.ID)
                .orderBy(ORGANIZATION.ID)
                .limit(limit)
                .fetch(Records.mapping(JooqOrganizationRegister::organization));
        show("");
        return found;
    }

    private void show(String personId) {
        db.select(function("set_config", String.class, inline("qd.person"), val(personId), inline(true)))
                .execute();
    }

    private static Organization organization(String id, String handle, String[] roles) {
        var held = Arrays.stream(roles)
                .flatMap(Stream::ofNullable)
                .map(role -> Role.named(role).orElseThrow());
        return new Organization(id, handle, held.toList());
    }
}
