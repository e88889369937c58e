package dev.quarterdeck.governance.internal.adapter.jooq;

import static dev.quarterdeck.governance.internal.adapter.jooq.generated.Tables.AUDIT_ENTRY;
import static dev.quarterdeck.governance.internal.adapter.jooq.generated.Tables.AUDIT_HEAD;
import static org.jooq.Records.mapping;

import dev.quarterdeck.governance.api.AuditTrail.AuditEntry;
import dev.quarterdeck.governance.api.AuditTrail.Deed;
import dev.quarterdeck.governance.api.AuditTrail.Exported;
import dev.quarterdeck.governance.api.AuditTrail.Filter;
import dev.quarterdeck.governance.internal.application.audit.AuditStore;
import dev.quarterdeck.kernel.event.HashChain;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class JooqAuditStore implements AuditStore {
    private static final Tip NOTHING = new Tip(0, HashChain.START);

    private final DSLContext db;

    JooqAuditStore(DSLContext db) {
        this.db = db;
    }

    @Override
    public void append(Doer by, Instant at, Deed deed) {
        var organization = by.organization().value();
        db.insertInto(AUDIT_HEAD, AUDIT_HEAD.ORGANIZATION_ID, AUDIT_HEAD.NUMBER, AUDIT_HEAD.HASH)
                .values(organization, NOTHING.number(), NOTHING.hash())
                .onConflictDoNothing()
                .execute();
        var last = db.select(AUDIT_HEAD.NUMBER, AUDIT_HEAD.HASH)
                .from(AUDIT_HEAD)
                .forUpdate()
                .fetchSingle(mapping(Tip::new));
        var number = last.number() + 1;
        var entry = AuditFormat.write(number, at, by, deed);
        var hash = HashChain.next(last.hash(), entry);
        db.insertInto(AUDIT_ENTRY, AUDIT_ENTRY.ORGANIZATION_ID, AUDIT_ENTRY.NUMBER, AUDIT_ENTRY.ENTRY, AUDIT_ENTRY.HASH)
                .values(organization, number, entry, hash)
                .execute();
        db.update(AUDIT_HEAD)
                .set(AUDIT_HEAD.NUMBER, number)
                .set(AUDIT_HEAD.HASH, hash)
                .execute();
    }

    @Override
    public List<AuditEntry> newest(Filter filter, long before, int limit) {
        return db.select(AUDIT_ENTRY.ENTRY, AUDIT_ENTRY.HASH)
                .from(AUDIT_ENTRY)
                .where(conditions(filter))
                .and(AUDIT_ENTRY.NUMBER.lt(before))
                .orderBy(AUDIT_ENTRY.NUMBER.desc())
                .limit(limit)
                .fetch(mapping(AuditFormat::read));
    }

    @Override
    public List<Exported> oldest(Filter filter, long after, int limit) {
        return db.select(AUDIT_ENTRY.NUMBER, AUDIT_ENTRY.ENTRY, AUDIT_ENTRY.HASH)
                .from(AUDIT_ENTRY)
                .where(conditions(filter))
                .and(AUDIT_ENTRY.NUMBER.gt(after))
                .orderBy(AUDIT_ENTRY.NUMBER)
                .limit(limit)
                .fetch(mapping(Exported::new));
    }

    @Override
    public Tip tip() {
        return db.select(AUDIT_HEAD.NUMBER, AUDIT_HEAD.HASH)
                .from(AUDIT_HEAD)
                .fetchOptional(mapping(Tip::new))
                .orElse(NOTHING);
    }

    private static List<Condition> conditions(Filter filter) {
        var conditions = new ArrayList<Condition>();
        if (filter.actor() != null) {
            conditions.add(AUDIT_ENTRY.ACTOR_ID.eq(filter.actor()).or(AUDIT_ENTRY.ACTOR_NAME.eq(filter.actor())));
        }
        if (filter.action() != null) {
            conditions.add(
                    AUDIT_ENTRY.ACTION.eq(filter.action()).or(AUDIT_ENTRY.ACTION.startsWith(filter.action() + ".")));
        }
        if (filter.target() != null) {
            conditions.add(AUDIT_ENTRY.TARGET.eq(filter.target()));
        }
        if (filter.session() != null) {
            conditions.add(AUDIT_ENTRY.TARGET.eq(filter.session()).or(AUDIT_ENTRY.ACTOR_ID.eq(filter.session())));
        }
        if (filter.since() != null) {
            conditions.add(AUDIT_ENTRY.AT.ge(AuditFormat.text(filter.since())));
        }
        if (filter.until() != null) {
            conditions.add(AUDIT_ENTRY.AT.lt(AuditFormat.text(filter.until())));
        }
        return conditions;
    }
}
