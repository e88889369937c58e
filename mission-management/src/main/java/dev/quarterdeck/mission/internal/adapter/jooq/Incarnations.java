package dev.quarterdeck.mission.internal.adapter.jooq;

import static dev.quarterdeck.mission.internal.adapter.jooq.generated.Tables.INCARNATION;

import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.time.Clock;
import dev.quarterdeck.mission.internal.adapter.jooq.generated.tables.records.IncarnationRecord;
import java.time.ZoneOffset;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Which life of the transaction counter new events belong to; looked at once per organisation and server start. */
@Component
class Incarnations {
    private static final String SYSTEM = "select system_identifier::text from pg_control_system()";
    private static final String COUNTER_IS_BEHIND = """
            select transaction_id > pg_current_xact_id() from mission.mission_event
            where organization_id = ? and incarnation = ?
            order by transaction_id desc limit 1""";

    private final DSLContext db;
    private final Clock clock;
    private final ConcurrentMap<OrganizationId, Integer> known = new ConcurrentHashMap<>();

    Incarnations(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Asked within a transaction of the organisation that may change things. */
    int current(OrganizationId organization) {
        var number = known.get(organization);
        return number == null ? find(organization) : number;
    }

    private int find(OrganizationId organization) {
        var latest = db.selectFrom(INCARNATION)
                .where(INCARNATION.ORGANIZATION_ID.eq(organization.value()))
                .orderBy(INCARNATION.NUMBER.desc())
                .limit(1)
                .fetchOne();
        var system = db.fetchSingle(SYSTEM).into(String.class);
        if (latest != null && latest.getSystemIdentifier().equals(system) && !counterIsBehind(latest)) {
            known.put(organization, latest.getNumber());
            return latest.getNumber();
        }
        // Not remembered yet: this transaction may still roll back.
        return begin(organization, latest == null ? 1 : latest.getNumber() + 1, system);
    }

    private int begin(OrganizationId organization, int number, String system) {
        var started = clock.now().atOffset(ZoneOffset.UTC);
        db.insertInto(INCARNATION)
                .set(new IncarnationRecord(organization.value(), number, system, started))
                .onConflictDoNothing()
                .execute();
        return number;
    }

    private boolean counterIsBehind(IncarnationRecord latest) {
        return db.fetchOptional(COUNTER_IS_BEHIND, latest.getOrganizationId(), latest.getNumber())
                .map(row -> row.into(Boolean.class))
                .orElse(false);
    }
}
