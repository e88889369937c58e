package dev.quarterdeck.governance.internal.adapter.jooq;

import static dev.quarterdeck.governance.internal.adapter.jooq.generated.Tables.MEMBERSHIP;
import static dev.quarterdeck.governance.internal.adapter.jooq.generated.Tables.PERSON;
import static org.jooq.impl.DSL.arrayAgg;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import dev.quarterdeck.governance.api.Users.User;
import dev.quarterdeck.governance.internal.application.PersonRegister;
import dev.quarterdeck.kernel.actor.Role;
import dev.quarterdeck.kernel.id.OrganizationId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record4;
import org.jooq.Records;
import org.jooq.SelectLimitStep;
import org.springframework.stereotype.Repository;

@Repository
class JooqPersonRegister implements PersonRegister {
    private final DSLContext db;

    JooqPersonRegister(DSLContext db) {
        this.db = db;
    }

    @Override
    public boolean add(OrganizationId organization, User user) {
        var added = db.insertInto(PERSON, PERSON.ORGANIZATION_ID, PERSON.ID, PERSON.NAME, PERSON.ADDED_AT)
                .values(organization.value(), user.id(), user.name(), user.addedAt())
                .onConflictDoNothing()
                .execute();
        if (added == 1) {
            grant(organization, user.id(), user.roles());
        }
        return added == 1;
    }

    @Override
    public Optional<String> formerNamed(String name) {
        return db.select(PERSON.ID)
                .from(PERSON)
                .leftAntiJoin(MEMBERSHIP)
                .on(MEMBERSHIP.PERSON_ID.eq(PERSON.ID))
                .where(lower(PERSON.NAME).eq(lower(val(name))))
                .fetchOptional(PERSON.ID);
    }

    @Override
    public boolean knows(String id) {
        return db.fetchExists(PERSON, PERSON.ID.eq(id));
    }

    @Override
    public int admins() {
        return db.fetchCount(MEMBERSHIP, MEMBERSHIP.ROLE.eq(Role.ADMIN.wireName()));
    }

    @Override
    public void putRoles(OrganizationId organization, String id, List<Role> roles) {
        remove(id);
        grant(organization, id, roles);
    }

    @Override
    public void remove(String id) {
        db.deleteFrom(MEMBERSHIP).where(MEMBERSHIP.PERSON_ID.eq(id)).execute();
    }

    private void grant(OrganizationId organization, String id, List<Role> roles) {
        db.insertInto(MEMBERSHIP, MEMBERSHIP.ORGANIZATION_ID, MEMBERSHIP.PERSON_ID, MEMBERSHIP.ROLE)
                .valuesOfRows(roles.stream()
                        .map(role -> row(organization.value(), id, role.wireName()))
                        .toList())
                .execute();
    }

    @Override
    public List<User> all() {
        return where(noCondition()).fetch(Records.mapping(JooqPersonRegister::user));
    }

    @Override
    public List<User> after(String id, int limit) {
        return where(PERSON.ID.gt(id)).limit(limit).fetch(Records.mapping(JooqPersonRegister::user));
    }

    @Override
    public Optional<User> withId(String id) {
        return where(PERSON.ID.eq(id)).fetchOptional(Records.mapping(JooqPersonRegister::user));
    }

    @Override
    public Optional<User> first() {
        return where(PERSON.ID.eq(select(min(PERSON.ID)).from(PERSON)))
                .fetchOptional(Records.mapping(JooqPersonRegister::user));
    }

    @Override
    public Optional<User> named(String name) {
        return where(lower(PERSON.NAME).eq(lower(val(name)))).fetchOptional(Records.mapping(JooqPersonRegister::user));
    }

    // Whoever has no role in the organisation is no user of it, so the join leaves them out.
    private SelectLimitStep<Record4<String, String, String[], Instant>> where(Condition condition) {
        return db.select(PERSON.ID, PERSON.NAME, arrayAgg(MEMBERSHIP.ROLE).orderBy(MEMBERSHIP.ROLE), PERSON.ADDED_AT)
                .from(PERSON)
                .join(MEMBERSHIP)
                .on(MEMBERSHIP.ORGANIZATION_ID.eq(PERSON.ORGANIZATION_ID), MEMBERSHIP.PERSON_ID.eq(PERSON.ID))
                .where(condition)
                .groupBy(PERSON.ORGANIZATION_ID, PERSON.ID)
                .orderBy(PERSON.ID);
    }

    private static User user(String id, String name, String[] roles, Instant addedAt) {
        var held = Arrays.stream(roles).map(role -> Role.named(role).orElseThrow());
        return new User(id, name, held.toList(), addedAt);
    }
}
