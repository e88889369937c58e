package dev.quarterdeck.execution.internal.adapter.jooq;

import static dev.quarterdeck.execution.internal.adapter.jooq.generated.Tables.AGENT_SESSION;

import dev.quarterdeck.execution.api.AgentSession;
import dev.quarterdeck.execution.api.AgentStatus;
import dev.quarterdeck.execution.api.AgentUsage;
import dev.quarterdeck.execution.internal.adapter.jooq.generated.tables.records.AgentSessionRecord;
import dev.quarterdeck.execution.internal.application.agent.AgentIdentity;
import dev.quarterdeck.execution.internal.application.agent.Readers;
import dev.quarterdeck.execution.internal.application.agent.SessionRecords;
import dev.quarterdeck.execution.internal.domain.agent.Ending;
import dev.quarterdeck.execution.internal.domain.agent.Lifecycle;
import dev.quarterdeck.kernel.id.AgentSessionId;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class JooqSessionRecords implements SessionRecords {
    private final DSLContext db;
    private final Readers readers;

    JooqSessionRecords(DSLContext db, Readers readers) {
        this.db = db;
        this.readers = readers;
    }

    @Override
    public List<OrganizationId> organizationsOn(String host) {
        return db.fetch("select execution.agent_session_organizations(?)", host).stream()
                .map(row -> new OrganizationId(row.get(0, String.class)))
                .toList();
    }

    @Override
    public void add(OrganizationId organization, NewSession session) {
        var row = AgentSessionRows.row(organization, session);
        db.fetch("select execution.agent_message_month(?::date)", AgentSessionRows.month(row.getSpawnedAt()));
        db.insertInto(AGENT_SESSION).set(row).execute();
        tell(organization);
    }

    @Override
    public Optional<AgentSession> find(OrganizationId organization, AgentSessionId session) {
        return db.selectFrom(AGENT_SESSION).where(is(organization, session)).fetchOptional(AgentSessionRows::session);
    }

    @Override
    public Optional<AgentSession> spawnedWith(OrganizationId organization, String idempotencyKey) {
        return db.selectFrom(AGENT_SESSION)
                .where(AGENT_SESSION.ORGANIZATION_ID.eq(organization.value()))
                .and(AGENT_SESSION.IDEMPOTENCY_KEY.eq(idempotencyKey))
                .fetchOptional(AgentSessionRows::session);
    }

    @Override
    public String hostOf(OrganizationId organization, AgentSessionId session) {
        return db.selectFrom(AGENT_SESSION)
                .where(is(organization, session))
                .fetchSingle()
                .getHost();
    }

    @Override
    public Optional<AgentSession> hold(OrganizationId organization, AgentSessionId session) {
        return held(organization, session).map(AgentSessionRows::session);
    }

    private Optional<AgentSessionRecord> held(OrganizationId organization, AgentSessionId session) {
        return db.selectFrom(AGENT_SESSION)
                .where(is(organization, session))
                .forUpdate()
                .fetchOptional();
    }

    @Override
    public List<AgentSession> list(
            OrganizationId organization,
            @Nullable MissionId mission,
            boolean live,
            @Nullable AgentSessionId before,
            int limit) {
        return db.selectFrom(AGENT_SESSION)
                .where(AGENT_SESSION.ORGANIZATION_ID.eq(organization.value()))
                .and(mission == null ? DSL.noCondition() : AGENT_SESSION.MISSION_ID.eq(mission.value()))
                .and(live ? AGENT_SESSION.COMPLETED_AT.isNull() : DSL.noCondition())
                .and(before == null ? DSL.noCondition() : AGENT_SESSION.SESSION_ID.lt(before.value()))
                .orderBy(AGENT_SESSION.SESSION_ID.desc())
                .limit(limit)
                .fetch(AgentSessionRows::session);
    }

    @Override
    public List<AgentSession> live(OrganizationId organization) {
        return live(organization, DSL.noCondition(), AgentSessionRows::session);
    }

    @Override
    public List<Abandoned> abandoned(OrganizationId organization, String host) {
        return live(organization, AGENT_SESSION.HOST.eq(host), AgentSessionRows::abandoned);
    }

    private <T> List<T> live(OrganizationId organization, Condition which, Function<AgentSessionRecord, T> as) {
        return db.selectFrom(AGENT_SESSION)
                .where(AGENT_SESSION.ORGANIZATION_ID.eq(organization.value()))
                .and(AGENT_SESSION.COMPLETED_AT.isNull())
                .and(which)
                .orderBy(AGENT_SESSION.SESSION_ID)
                .fetch(as::apply);
    }

    @Override
    public void introduce(OrganizationId organization, AgentSessionId session, String name, boolean loadable) {
        db.update(AGENT_SESSION)
                .set(AGENT_SESSION.PROVIDER_SESSION, name)
                .set(AGENT_SESSION.LOADABLE, loadable)
                .where(is(organization, session))
                .execute();
    }

    @Override
    public void stand(
            OrganizationId organization, AgentSessionId session, AgentStatus status, boolean pausing, Instant at) {
        held(organization, session).ifPresent(row -> {
            var from = AgentWords.status(row.getStatus());
            if (from.isOver()) {
                return;
            }
            if (Lifecycle.leads(from, status)) {
                row.setStatus(AgentWords.of(status));
            }
            if (row.getStartedAt() == null && status != AgentStatus.SPAWNING) {
                row.setStartedAt(AgentSessionRows.moment(at));
            }
            row.setPausing(pausing);
            if (row.modified()) {
                row.update();
                tell(organization);
            }
        });
    }

    @Override
    public void use(OrganizationId organization, AgentSessionId session, AgentUsage usage) {
        db.update(AGENT_SESSION)
                .set(AGENT_SESSION.INPUT_TOKENS, orBefore(usage.inputTokens(), AGENT_SESSION.INPUT_TOKENS))
                .set(AGENT_SESSION.OUTPUT_TOKENS, orBefore(usage.outputTokens(), AGENT_SESSION.OUTPUT_TOKENS))
                .set(AGENT_SESSION.CONTEXT_TOKENS, orBefore(usage.contextTokens(), AGENT_SESSION.CONTEXT_TOKENS))
                .set(AGENT_SESSION.COST, orBefore(usage.cost(), AGENT_SESSION.COST))
                .set(AGENT_SESSION.CURRENCY, orBefore(usage.currency(), AGENT_SESSION.CURRENCY))
                .where(is(organization, session))
                .execute();
        tell(organization);
    }

    // What an agent does not say any more is as it said before.
    private static <T> Field<T> orBefore(@Nullable T value, Field<T> field) {
        return value == null ? field : DSL.val(value);
    }

    @Override
    public void end(OrganizationId organization, AgentSessionId session, Ending ending, Instant at) {
        held(organization, session)
                .filter(row -> Lifecycle.leads(AgentWords.status(row.getStatus()), ending.status()))
                .ifPresent(row -> {
                    row.setStatus(AgentWords.of(ending.status()));
                    row.setPausing(false);
                    row.setCompletedAt(AgentSessionRows.moment(at));
                    row.setExitCode(ending.exitCode());
                    row.setEndReason(ending.reason());
                    row.setEndDetail(ending.detail());
                    row.update();
                    tell(organization);
                    AfterCommit.run(() -> readers.moved(session));
                });
    }

    @Override
    public void trust(OrganizationId organization, AgentSessionId session, String tokenHash) {
        db.update(AGENT_SESSION)
                .set(AGENT_SESSION.TOKEN_HASH, tokenHash)
                .where(is(organization, session))
                .execute();
    }

    @Override
    public Optional<AgentIdentity> trusted(OrganizationId organization, String tokenHash) {
        return db.selectFrom(AGENT_SESSION)
                .where(AGENT_SESSION.ORGANIZATION_ID.eq(organization.value()))
                .and(AGENT_SESSION.TOKEN_HASH.eq(tokenHash))
                .and(AGENT_SESSION.COMPLETED_AT.isNull())
                .fetchOptional()
                .map(row -> AgentLine.of(db, row));
    }

    @Override
    public AgentIdentity identity(OrganizationId organization, AgentSessionId session) {
        return AgentLine.of(
                db,
                db.selectFrom(AGENT_SESSION).where(is(organization, session)).fetchSingle());
    }

    @Override
    public void assign(OrganizationId organization, AgentSessionId session, Path directory, @Nullable String step) {
        db.update(AGENT_SESSION)
                .set(AGENT_SESSION.DIRECTORY, directory.toString())
                .set(AGENT_SESSION.TASK_ID, step)
                .set(AGENT_SESSION.TASK_SOURCE, step == null ? null : "internal")
                .where(is(organization, session))
                .execute();
    }

    @Override
    public void setHeld(OrganizationId organization, AgentSessionId session, boolean held) {
        db.update(AGENT_SESSION)
                .set(AGENT_SESSION.HELD, held)
                .where(is(organization, session))
                .execute();
    }

    @Override
    public void restart(OrganizationId organization, AgentSessionId session, String host) {
        db.update(AGENT_SESSION)
                .set(AGENT_SESSION.LAST_POSITION, 0L)
                .set(AGENT_SESSION.HOST, host)
                .where(is(organization, session))
                .execute();
    }

    private void tell(OrganizationId organization) {
        AfterCommit.run(() -> readers.changed(organization));
    }

    static Condition is(OrganizationId organization, AgentSessionId session) {
        return AGENT_SESSION.ORGANIZATION_ID.eq(organization.value()).and(AGENT_SESSION.SESSION_ID.eq(session.value()));
    }
}
