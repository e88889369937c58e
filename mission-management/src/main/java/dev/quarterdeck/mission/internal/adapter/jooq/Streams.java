package dev.quarterdeck.mission.internal.adapter.jooq;

import static dev.quarterdeck.mission.internal.adapter.jooq.generated.Tables.MISSION_EVENT;
import static dev.quarterdeck.mission.internal.adapter.jooq.generated.Tables.MISSION_HEAD;
import static org.jooq.impl.DSL.inline;

import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.id.EventId;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.mission.internal.application.log.MissionLog;
import dev.quarterdeck.mission.internal.application.log.RecordedEvent;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Reads what was appended. */
@Component
class Streams {
    private final DSLContext db;
    private final TenantTransactions transactions;

    Streams(DSLContext db, TenantTransactions transactions) {
        this.db = db;
        this.transactions = transactions;
    }

    List<RecordedEvent> read(OrganizationId organization, MissionId mission, Version after, int limit) {
        return transactions.look(
                organization,
                () -> db.selectFrom(MISSION_EVENT)
                        .where(MISSION_EVENT.ORGANIZATION_ID.eq(organization.value()))
                        .and(MISSION_EVENT.MISSION_ID.eq(mission.value()))
                        .and(MISSION_EVENT.VERSION.gt(after.value()))
                        .orderBy(MISSION_EVENT.VERSION)
                        .limit(inline(limit))
                        .fetch(EventRows::event));
    }

    Optional<RecordedEvent> byId(OrganizationId organization, EventId event) {
        return found(organization, MISSION_EVENT.EVENT_ID.eq(event.value())).stream()
                .findFirst();
    }

    List<RecordedEvent> causedBy(OrganizationId organization, EventId cause) {
        return found(organization, MISSION_EVENT.CAUSATION_ID.eq(cause.value()));
    }

    Optional<RecordedEvent> byKey(OrganizationId organization, MissionId mission, String idempotencyKey) {
        var meant = MISSION_EVENT.MISSION_ID.eq(mission.value()).and(MISSION_EVENT.IDEMPOTENCY_KEY.eq(idempotencyKey));
        return found(organization, meant).stream().findFirst();
    }

    boolean knows(OrganizationId organization, MissionId mission, String idempotencyKey) {
        return transactions.look(
                organization,
                () -> db.fetchExists(
                        MISSION_EVENT,
                        MISSION_EVENT
                                .ORGANIZATION_ID
                                .eq(organization.value())
                                .and(MISSION_EVENT.MISSION_ID.eq(mission.value()))
                                .and(MISSION_EVENT.IDEMPOTENCY_KEY.eq(idempotencyKey))));
    }

    private List<RecordedEvent> found(OrganizationId organization, Condition meant) {
        return transactions.look(
                organization,
                () -> db.selectFrom(MISSION_EVENT)
                        .where(MISSION_EVENT.ORGANIZATION_ID.eq(organization.value()))
                        .and(meant)
                        .orderBy(MISSION_EVENT.MISSION_ID, MISSION_EVENT.VERSION)
                        .fetch(EventRows::event));
    }

    MissionLog.Head headOf(OrganizationId organization, MissionId mission) {
        return transactions.look(
                organization,
                () -> db.select(MISSION_HEAD.VERSION, MISSION_HEAD.HEAD_HASH)
                        .from(MISSION_HEAD)
                        .where(MISSION_HEAD.ORGANIZATION_ID.eq(organization.value()))
                        .and(MISSION_HEAD.MISSION_ID.eq(mission.value()))
                        .fetchOptional(row -> new MissionLog.Head(new Version(row.value1()), row.value2()))
                        .orElse(MissionLog.Head.NONE));
    }
}
