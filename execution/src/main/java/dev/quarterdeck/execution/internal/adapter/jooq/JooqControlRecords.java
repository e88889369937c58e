package dev.quarterdeck.execution.internal.adapter.jooq;

import static dev.quarterdeck.execution.internal.adapter.jooq.generated.Tables.AGENT_LATCH;
import static dev.quarterdeck.execution.internal.adapter.jooq.generated.Tables.AGENT_QUESTION;
import static dev.quarterdeck.execution.internal.adapter.jooq.generated.Tables.AGENT_RECEIPT;

import dev.quarterdeck.execution.api.AgentQuestion;
import dev.quarterdeck.execution.api.ControlReceipt;
import dev.quarterdeck.execution.api.ControlReceipt.Operation;
import dev.quarterdeck.execution.api.ControlReceipt.State;
import dev.quarterdeck.execution.internal.adapter.jooq.generated.tables.records.AgentReceiptRecord;
import dev.quarterdeck.execution.internal.application.agent.ControlRecords;
import dev.quarterdeck.execution.internal.application.agent.Readers;
import dev.quarterdeck.execution.internal.domain.agent.Lifecycle;
import dev.quarterdeck.kernel.id.AgentSessionId;
import dev.quarterdeck.kernel.id.DecisionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class JooqControlRecords implements ControlRecords {
    private final DSLContext db;
    private final Readers readers;

    JooqControlRecords(DSLContext db, Readers readers) {
        this.db = db;
        this.readers = readers;
    }

    @Override
    public void add(OrganizationId organization, ControlReceipt receipt, String by, @Nullable String idempotencyKey) {
        var row = new AgentReceiptRecord();
        row.setOrganizationId(organization.value());
        row.setReceiptId(receipt.id());
        row.setSessionId(receipt.sessionId().value());
        row.setOperation(AgentWords.of(receipt.operation()));
        row.setState(AgentWords.of(receipt.state()));
        row.setRequestedBy(receipt.requestedBy());
        row.setRequestedById(by);
        row.setRequestedAt(AgentSessionRows.moment(receipt.requestedAt()));
        row.setIdempotencyKey(idempotencyKey);
        db.insertInto(AGENT_RECEIPT).set(row).execute();
    }

    @Override
    public List<ControlReceipt> list(OrganizationId organization, AgentSessionId session, int limit) {
        return db.selectFrom(AGENT_RECEIPT)
                .where(AGENT_RECEIPT.ORGANIZATION_ID.eq(organization.value()))
                .and(AGENT_RECEIPT.SESSION_ID.eq(session.value()))
                .orderBy(AGENT_RECEIPT.RECEIPT_ID.desc())
                .limit(limit)
                .fetch(JooqControlRecords::receipt);
    }

    @Override
    public Optional<ControlReceipt> requestedWith(OrganizationId organization, String idempotencyKey) {
        return db.selectFrom(AGENT_RECEIPT)
                .where(AGENT_RECEIPT.ORGANIZATION_ID.eq(organization.value()))
                .and(AGENT_RECEIPT.IDEMPOTENCY_KEY.eq(idempotencyKey))
                .fetchOptional(JooqControlRecords::receipt);
    }

    @Override
    public ControlReceipt move(
            OrganizationId organization, String receipt, State state, @Nullable String reason, Instant at) {
        var row = db.selectFrom(AGENT_RECEIPT)
                .where(AGENT_RECEIPT.ORGANIZATION_ID.eq(organization.value()))
                .and(AGENT_RECEIPT.RECEIPT_ID.eq(receipt))
                .forUpdate()
                .fetchSingle();
        if (Lifecycle.leads(AgentWords.state(row.getState()), state)) {
            row.setState(AgentWords.of(state));
            row.setReason(reason);
            if (state.isSettled()) {
                row.setSettledAt(AgentSessionRows.moment(at));
            }
            row.update();
        }
        return receipt(row);
    }

    @Override
    public void failOpen(OrganizationId organization, AgentSessionId session, String reason, Instant at) {
        db.update(AGENT_RECEIPT)
                .set(AGENT_RECEIPT.STATE, AgentWords.of(State.FAILED))
                .set(AGENT_RECEIPT.REASON, reason)
                .set(AGENT_RECEIPT.SETTLED_AT, AgentSessionRows.moment(at))
                .where(AGENT_RECEIPT.ORGANIZATION_ID.eq(organization.value()))
                .and(AGENT_RECEIPT.SESSION_ID.eq(session.value()))
                .and(AGENT_RECEIPT.SETTLED_AT.isNull())
                .execute();
    }

    @Override
    public Optional<Instant> injected(OrganizationId organization, AgentSessionId session, String operator, int back) {
        return db.select(AGENT_RECEIPT.REQUESTED_AT)
                .from(AGENT_RECEIPT)
                .where(AGENT_RECEIPT.ORGANIZATION_ID.eq(organization.value()))
                .and(AGENT_RECEIPT.SESSION_ID.eq(session.value()))
                .and(AGENT_RECEIPT.OPERATION.eq(AgentWords.of(Operation.INJECT)))
                .and(AGENT_RECEIPT.REQUESTED_BY_ID.eq(operator))
                .orderBy(AGENT_RECEIPT.REQUESTED_AT.desc())
                .offset(back)
                .limit(1)
                .fetchOptional(row -> row.value1().toInstant());
    }

    @Override
    public void ask(OrganizationId organization, AgentQuestion question, Instant at) {
        db.insertInto(AGENT_QUESTION)
                .set(AgentQuestionRows.of(organization, question, at))
                .execute();
        tell(organization);
    }

    @Override
    public void settle(OrganizationId organization, String question, Instant at) {
        settle(organization, AGENT_QUESTION.QUESTION_ID.eq(question), at);
    }

    @Override
    public void settleAll(OrganizationId organization, AgentSessionId session, Instant at) {
        settle(organization, AGENT_QUESTION.SESSION_ID.eq(session.value()), at);
    }

    private void settle(OrganizationId organization, Condition which, Instant at) {
        db.update(AGENT_QUESTION)
                .set(AGENT_QUESTION.SETTLED_AT, AgentSessionRows.moment(at))
                .where(AGENT_QUESTION.ORGANIZATION_ID.eq(organization.value()))
                .and(which)
                .and(AGENT_QUESTION.SETTLED_AT.isNull())
                .execute();
        tell(organization);
    }

    @Override
    public boolean answer(
            OrganizationId organization, AgentSessionId session, String question, String option, String by) {
        return db.update(AGENT_QUESTION)
                        .set(AGENT_QUESTION.ANSWER, option)
                        .set(AGENT_QUESTION.ANSWERED_BY, by)
                        .where(is(organization, question))
                        .and(AGENT_QUESTION.SESSION_ID.eq(session.value()))
                        .and(AGENT_QUESTION.SETTLED_AT.isNull())
                        .and(AGENT_QUESTION.ANSWER.isNull())
                        .execute()
                > 0;
    }

    @Override
    public void waitFor(OrganizationId organization, String question, DecisionId request) {
        db.update(AGENT_QUESTION)
                .set(AGENT_QUESTION.DECISION_ID, request.value())
                .where(is(organization, question))
                .execute();
    }

    @Override
    public Optional<DecisionId> waitedFor(OrganizationId organization, String question) {
        return db.select(AGENT_QUESTION.DECISION_ID)
                .from(AGENT_QUESTION)
                .where(is(organization, question))
                .and(AGENT_QUESTION.DECISION_ID.isNotNull())
                .fetchOptional(AGENT_QUESTION.DECISION_ID)
                .map(DecisionId::new);
    }

    @Override
    public boolean waits(OrganizationId organization, String question) {
        var open = AGENT_QUESTION.SETTLED_AT.isNull().and(AGENT_QUESTION.ANSWER.isNull());
        return db.fetchExists(AGENT_QUESTION, is(organization, question), open);
    }

    private static Condition is(OrganizationId organization, String question) {
        return AGENT_QUESTION.ORGANIZATION_ID.eq(organization.value()).and(AGENT_QUESTION.QUESTION_ID.eq(question));
    }

    @Override
    public List<AgentQuestion> open(OrganizationId organization, AgentSessionId session) {
        return db.selectFrom(AGENT_QUESTION)
                .where(AGENT_QUESTION.ORGANIZATION_ID.eq(organization.value()))
                .and(AGENT_QUESTION.SESSION_ID.eq(session.value()))
                .and(AGENT_QUESTION.SETTLED_AT.isNull())
                .and(AGENT_QUESTION.ANSWER.isNull())
                .orderBy(AGENT_QUESTION.QUESTION_ID)
                .fetch(AgentQuestionRows::question);
    }

    @Override
    public void holdLatches(OrganizationId organization, boolean alone) {
        var lock = alone ? "pg_advisory_xact_lock" : "pg_advisory_xact_lock_shared";
        db.fetch("select %s(hashtextextended('agent latch ' || ?, 0))".formatted(lock), organization.value());
    }

    @Override
    public void close(OrganizationId organization, String scope, String by, Instant at) {
        db.insertInto(AGENT_LATCH)
                .set(AGENT_LATCH.ORGANIZATION_ID, organization.value())
                .set(AGENT_LATCH.SCOPE, scope)
                .set(AGENT_LATCH.CLOSED_BY, by)
                .set(AGENT_LATCH.CLOSED_AT, AgentSessionRows.moment(at))
                .onConflictDoNothing()
                .execute();
        tell(organization);
    }

    @Override
    public void release(OrganizationId organization, String scope) {
        db.deleteFrom(AGENT_LATCH)
                .where(AGENT_LATCH.ORGANIZATION_ID.eq(organization.value()))
                .and(AGENT_LATCH.SCOPE.eq(scope))
                .execute();
        tell(organization);
    }

    @Override
    public List<String> closed(OrganizationId organization) {
        return db.select(AGENT_LATCH.SCOPE)
                .from(AGENT_LATCH)
                .where(AGENT_LATCH.ORGANIZATION_ID.eq(organization.value()))
                .orderBy(AGENT_LATCH.SCOPE)
                .fetch(AGENT_LATCH.SCOPE);
    }

    private static ControlReceipt receipt(AgentReceiptRecord row) {
        return new ControlReceipt(
                row.getReceiptId(),
                new AgentSessionId(row.getSessionId()),
                AgentWords.operation(row.getOperation()),
                AgentWords.state(row.getState()),
                row.getRequestedBy(),
                row.getRequestedAt().toInstant(),
                AgentSessionRows.instant(row.getSettledAt()),
                row.getReason());
    }

    private void tell(OrganizationId organization) {
        AfterCommit.run(() -> readers.changed(organization));
    }
}
