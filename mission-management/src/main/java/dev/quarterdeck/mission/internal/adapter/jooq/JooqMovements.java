package dev.quarterdeck.mission.internal.adapter.jooq;

import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.mission.api.MissionPulses.Beat.Moved;
import dev.quarterdeck.mission.internal.application.stream.Movements;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** A mark is the oldest transaction that was under way: what it and all later ones wrote may not have been seen before. */
@Repository
class JooqMovements implements Movements {
    private static final String MARK = "select pg_snapshot_xmin(pg_current_snapshot())::text::bigint";
    private static final String MOVED = """
        select distinct on (event.mission_id) event.mission_id, head.full_slug, event.version, event.type
        from mission.mission_event event
          join mission.mission_head head using (organization_id, mission_id)
        where event.organization_id = ? and event.transaction_id >= ?::text::xid8
          and event.incarnation = (select max(number) from mission.incarnation where organization_id = ?)
        order by event.mission_id, event.version desc""";

    private final DSLContext db;
    private final TenantTransactions transactions;

    JooqMovements(DSLContext db, TenantTransactions transactions) {
        this.db = db;
        this.transactions = transactions;
    }

    @Override
    public long mark(OrganizationId organization) {
        return transactions.look(organization, this::mark);
    }

    private long mark() {
        return db.fetchSingle(MARK).get(0, Long.class);
    }

    @Override
    public Since since(OrganizationId organization, long mark) {
        return transactions.look(organization, () -> {
            // Before the look: what commits in between is seen the next time, and now as well.
            var next = mark();
            var moves = db.fetch(MOVED, organization.value(), mark, organization.value())
                    .map(row -> new Moved(
                            new MissionId(row.get(0, String.class)),
                            row.get(1, String.class),
                            new Version(row.get(2, Long.class)),
                            row.get(3, String.class)));
            return new Since(moves, next);
        });
    }
}
