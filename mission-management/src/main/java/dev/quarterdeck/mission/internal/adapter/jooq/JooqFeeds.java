package dev.quarterdeck.mission.internal.adapter.jooq;

import static dev.quarterdeck.mission.internal.adapter.jooq.generated.Tables.MISSION_EVENT;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;

import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.mission.internal.adapter.jooq.generated.tables.records.MissionEventRecord;
import dev.quarterdeck.mission.internal.application.log.Feeds;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class JooqFeeds implements Feeds {
    private static final Field<Object> TRANSACTION = field("transaction_id");
    // Past incarnations have no running transactions; in the present one, everything below the oldest running has
    // ended.
    private static final Condition SETTLED = condition("""
            (incarnation < (select max(i.number) from mission.incarnation i
                where i.organization_id = mission_event.organization_id)
             or transaction_id < pg_snapshot_xmin(pg_current_snapshot()))""");

    private final DSLContext db;
    private final TenantTransactions transactions;

    JooqFeeds(DSLContext db, TenantTransactions transactions) {
        this.db = db;
        this.transactions = transactions;
    }

    @Override
    public List<Placed> after(OrganizationId organization, @Nullable Place after, int limit) {
        return transactions.look(
                organization,
                () -> db.select(MISSION_EVENT, field("transaction_id::text", String.class))
                        .from(MISSION_EVENT)
                        .where(MISSION_EVENT.ORGANIZATION_ID.eq(organization.value()))
                        .and(after == null ? noCondition() : later(after))
                        .and(SETTLED)
                        .orderBy(MISSION_EVENT.INCARNATION, TRANSACTION, MISSION_EVENT.POSITION)
                        .limit(limit)
                        .fetch(JooqFeeds::placed));
    }

    private static Condition later(Place place) {
        return condition(
                "(incarnation, transaction_id, position) > ({0}, {1}::xid8, {2})",
                val(place.incarnation()), val(place.transaction()), val(place.position()));
    }

    private static Placed placed(Record2<MissionEventRecord, String> found) {
        var row = found.value1();
        return new Placed(EventRows.event(row), new Place(row.getIncarnation(), found.value2(), row.getPosition()));
    }
}
