package dev.quarterdeck.execution.internal.adapter.jooq;

import static dev.quarterdeck.execution.internal.adapter.jooq.generated.Tables.AGENT_QUESTION;
import static dev.quarterdeck.execution.internal.adapter.jooq.generated.Tables.AGENT_SESSION;

import dev.quarterdeck.execution.internal.adapter.jooq.generated.tables.records.AgentSessionRecord;
import dev.quarterdeck.execution.internal.application.retention.OldMessages;
import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.kernel.id.OrganizationId;
import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class JooqOldMessages implements OldMessages {
    private static final int SESSIONS = 1000;
    // By the sequences, which the key has in order: the moments are in no index.
    private static final String FORGET = """
        delete from execution.agent_message
        where organization_id = ? and session_month = ?::date and session_id = ? and recorded_at < ?::timestamptz
          and sequence <= ? + (select coalesce(min(sequence), 0) from execution.agent_message
            where organization_id = ? and session_month = ?::date and session_id = ?)""";

    private final DSLContext db;
    private final TenantTransactions transactions;

    JooqOldMessages(DSLContext db, TenantTransactions transactions) {
        this.db = db;
        this.transactions = transactions;
    }

    @Override
    public int forget(OrganizationId organization, Instant before, int most) {
        var old = db.selectFrom(AGENT_SESSION)
                .where(AGENT_SESSION.ORGANIZATION_ID.eq(organization.value()))
                .and(AGENT_SESSION.TRIMMED.isFalse())
                .and(AGENT_SESSION.SPAWNED_AT.lt(AgentSessionRows.moment(before)))
                .orderBy(AGENT_SESSION.SESSION_ID)
                .limit(SESSIONS)
                .fetch();
        var forgotten = 0;
        for (var session : old) {
            var left = most - forgotten;
            if (left == 0) {
                return most;
            }
            var gone = forget(session, before, left);
            forgotten += gone;
            if (gone < left && isOverSince(session, before)) {
                // What it asked to be allowed is no less a conversation than what it said.
                db.deleteFrom(AGENT_QUESTION)
                        .where(AGENT_QUESTION.ORGANIZATION_ID.eq(organization.value()))
                        .and(AGENT_QUESTION.SESSION_ID.eq(session.getSessionId()))
                        .execute();
                session.setTrimmed(true);
                session.update();
            }
        }
        return old.size() == SESSIONS ? most : forgotten;
    }

    private int forget(AgentSessionRecord session, Instant before, int most) {
        var organization = session.getOrganizationId();
        var month = AgentSessionRows.month(session.getSpawnedAt());
        var id = session.getSessionId();
        return db.execute(
                FORGET,
                organization,
                month,
                id,
                AgentSessionRows.moment(before),
                (long) most - 1,
                organization,
                month,
                id);
    }

    private static boolean isOverSince(AgentSessionRecord session, Instant before) {
        var over = AgentSessionRows.instant(session.getCompletedAt());
        return over != null && over.isBefore(before);
    }

    @Override
    public void giveBackRoom(OrganizationId organization) {
        transactions.change(organization, () -> db.fetch("select execution.agent_message_drop_months()"));
    }
}
