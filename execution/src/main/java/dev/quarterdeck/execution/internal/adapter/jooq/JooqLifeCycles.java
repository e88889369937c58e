package dev.quarterdeck.execution.internal.adapter.jooq;

import static dev.quarterdeck.execution.internal.adapter.jooq.generated.Tables.AGENT_LATCH;
import static dev.quarterdeck.execution.internal.adapter.jooq.generated.Tables.AGENT_SESSION;

import dev.quarterdeck.execution.api.MissionControl.Latch;
import dev.quarterdeck.execution.api.MissionControl.Stop;
import dev.quarterdeck.execution.internal.application.watch.LifeCycleRecords;
import dev.quarterdeck.kernel.id.OrganizationId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

/** A mark is the oldest transaction that was under way: what it and all later ones changed may not have been seen before. */
@Repository
class JooqLifeCycles implements LifeCycleRecords {
    private static final String MARK = "select pg_snapshot_xmin(pg_current_snapshot())::text::bigint";

    private final DSLContext db;

    JooqLifeCycles(DSLContext db) {
        this.db = db;
    }

    @Override
    public Look live(OrganizationId organization) {
        return look(organization, AGENT_SESSION.COMPLETED_AT.isNull(), AGENT_SESSION.SESSION_ID, Integer.MAX_VALUE);
    }

    @Override
    public Look since(OrganizationId organization, long mark, int limit) {
        // In the order of the index that finds them: by their ids, every session would be looked at.
        return look(organization, AGENT_SESSION.CHANGED_IN.ge(mark), AGENT_SESSION.CHANGED_IN, limit);
    }

    private Look look(OrganizationId organization, Condition which, Field<?> order, int limit) {
        // Before the look: what commits in between is seen the next time, and now as well.
        var mark = db.fetchSingle(MARK).get(0, Long.class);
        var sessions = db.selectFrom(AGENT_SESSION)
                .where(AGENT_SESSION.ORGANIZATION_ID.eq(organization.value()))
                .and(which)
                .orderBy(order)
                .limit(limit)
                .fetch(AgentSessionRows::session);
        return new Look(mark, sessions, latch(organization));
    }

    @Override
    public Latch latch(OrganizationId organization) {
        var stops = db.selectFrom(AGENT_LATCH)
                .where(AGENT_LATCH.ORGANIZATION_ID.eq(organization.value()))
                // The scope of all sorts before every name.
                .orderBy(AGENT_LATCH.SCOPE.collate("C"))
                .fetch(row -> new Stop(
                        row.getScope(), row.getClosedBy(), row.getClosedAt().toInstant()));
        if (stops.isEmpty()) {
            return new Latch(false, null, null, null, stops);
        }
        var widest = stops.getFirst();
        return new Latch(true, widest.scope(), widest.by(), widest.since(), stops);
    }
}
