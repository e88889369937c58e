package dev.quarterdeck.execution.internal.adapter.jooq;

import static dev.quarterdeck.execution.internal.adapter.jooq.generated.Tables.GIT_EFFECT;

import dev.quarterdeck.execution.api.EffectQueue.Kind;
import dev.quarterdeck.execution.api.EffectQueue.PendingEffect;
import dev.quarterdeck.execution.internal.adapter.jooq.generated.tables.records.GitEffectRecord;
import dev.quarterdeck.execution.internal.application.effect.Claim;
import dev.quarterdeck.execution.internal.application.effect.Effects;
import dev.quarterdeck.execution.internal.domain.effect.GitEffect;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.git.CommitOutcome;
import dev.quarterdeck.kernel.git.CommitOutcome.Committed;
import dev.quarterdeck.kernel.git.CommitOutcome.Failed;
import dev.quarterdeck.kernel.git.CommitOutcome.Waiting;
import dev.quarterdeck.kernel.id.EffectId;
import dev.quarterdeck.kernel.id.EventId;
import dev.quarterdeck.kernel.id.OrganizationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
class JooqEffects implements Effects {
    private static final Condition OPEN = GIT_EFFECT.STATE.in(EffectRows.PENDING, EffectRows.WAITING);

    private static final Condition UNFINISHED =
            GIT_EFFECT.STATE.in(EffectRows.PENDING, EffectRows.WAITING, EffectRows.PARKED);

    private final DSLContext db;

    JooqEffects(DSLContext db) {
        this.db = db;
    }

    @Override
    public void add(GitEffect effect) {
        db.insertInto(GIT_EFFECT).set(EffectRows.row(effect)).execute();
    }

    @Override
    public Claim claim(OrganizationId organization, EffectId effect, Instant now, Instant until) {
        var wanted = db.selectFrom(GIT_EFFECT)
                .where(is(organization, effect.value()))
                .fetchSingle();
        var first = first(wanted);
        if (first.isEmpty()) {
            return new Claim.Settled(EffectRows.outcome(wanted));
        }
        var free = db.selectFrom(GIT_EFFECT)
                .where(is(organization, first.get()))
                .and(OPEN)
                .and(isFree(now))
                .forUpdate()
                .skipLocked()
                .fetchOne();
        if (free == null) {
            return new Claim.Busy(EffectRows.waiting(wanted));
        }
        free.setClaimedUntil(EffectRows.moment(until));
        free.update();
        return new Claim.Taken(EffectRows.effect(free));
    }

    @Override
    public void plan(GitEffect effect, CommitId commit) {
        db.update(GIT_EFFECT)
                .set(GIT_EFFECT.PLANNED_COMMIT, commit.value())
                .where(isOpen(effect))
                .execute();
    }

    @Override
    public void postpone(OrganizationId organization, EffectId effect, String why, int newFailures, Instant next) {
        db.update(GIT_EFFECT)
                .set(GIT_EFFECT.STATE, EffectRows.WAITING)
                .set(GIT_EFFECT.ERROR_TEXT, why)
                .set(GIT_EFFECT.ATTEMPTS, GIT_EFFECT.ATTEMPTS.plus(newFailures))
                .set(GIT_EFFECT.NEXT_ATTEMPT_AT, EffectRows.moment(next))
                .setNull(GIT_EFFECT.CLAIMED_UNTIL)
                .where(is(organization, effect.value()))
                .and(OPEN)
                .execute();
    }

    @Override
    public void park(GitEffect effect, Failed outcome) {
        db.update(GIT_EFFECT)
                .set(GIT_EFFECT.STATE, EffectRows.PARKED)
                .set(GIT_EFFECT.ERROR_CODE, outcome.code())
                .set(GIT_EFFECT.ERROR_TEXT, outcome.why())
                .set(GIT_EFFECT.ATTEMPTS, GIT_EFFECT.ATTEMPTS.plus(1))
                .setNull(GIT_EFFECT.CLAIMED_UNTIL)
                .where(isOpen(effect))
                .execute();
    }

    @Override
    public boolean revive(OrganizationId organization, EffectId effect, Instant now) {
        return db.update(GIT_EFFECT)
                        .set(GIT_EFFECT.STATE, EffectRows.PENDING)
                        .set(GIT_EFFECT.ATTEMPTS, 0)
                        .setNull(GIT_EFFECT.ERROR_CODE)
                        .setNull(GIT_EFFECT.CLAIMED_UNTIL)
                        .set(GIT_EFFECT.NEXT_ATTEMPT_AT, EffectRows.moment(now))
                        .where(is(organization, effect.value()))
                        .and(GIT_EFFECT.STATE.eq(EffectRows.PARKED))
                        .execute()
                > 0;
    }

    @Override
    public Optional<GitEffect> take(OrganizationId organization, EffectId effect, Instant now, Instant until) {
        return db.selectFrom(GIT_EFFECT)
                .where(is(organization, effect.value()))
                .and(UNFINISHED)
                .and(isFree(now))
                .forUpdate()
                .skipLocked()
                .fetchOptional()
                .map(row -> taken(row, until));
    }

    private static GitEffect taken(GitEffectRecord row, Instant until) {
        row.setState(EffectRows.WAITING);
        row.setClaimedUntil(EffectRows.moment(until));
        row.update();
        return EffectRows.effect(row);
    }

    private static Condition isFree(Instant now) {
        return GIT_EFFECT.CLAIMED_UNTIL.isNull().or(GIT_EFFECT.CLAIMED_UNTIL.le(EffectRows.moment(now)));
    }

    @Override
    public List<PendingEffect> unfinished(OrganizationId organization) {
        return db.selectFrom(GIT_EFFECT)
                .where(GIT_EFFECT.ORGANIZATION_ID.eq(organization.value()))
                .and(UNFINISHED)
                .orderBy(GIT_EFFECT.EFFECT_ID)
                .fetch(PendingRows::pending);
    }

    @Override
    public Optional<PendingEffect> find(OrganizationId organization, EffectId effect) {
        return db.selectFrom(GIT_EFFECT).where(is(organization, effect.value())).fetchOptional(PendingRows::pending);
    }

    @Override
    public Optional<EffectId> causedBy(OrganizationId organization, EventId cause, Kind kind) {
        return db.select(GIT_EFFECT.EFFECT_ID)
                .from(GIT_EFFECT)
                .where(GIT_EFFECT.ORGANIZATION_ID.eq(organization.value()))
                .and(GIT_EFFECT.CAUSE_EVENT.eq(cause.value()))
                .and(GIT_EFFECT.KIND.eq(PendingRows.stored(kind)))
                .fetchOptional(row -> new EffectId(row.value1()));
    }

    @Override
    public Instant due(OrganizationId organization, EffectId effect) {
        return db.selectFrom(GIT_EFFECT)
                .where(is(organization, effect.value()))
                .fetchSingle()
                .getNextAttemptAt()
                .toInstant();
    }

    @Override
    public void settle(GitEffect effect, CommitOutcome outcome, Instant now) {
        var row = new GitEffectRecord();
        row.setFinishedAt(EffectRows.moment(now));
        row.setClaimedUntil(null);
        switch (outcome) {
            case Committed(var _, var commit) -> {
                row.setState(EffectRows.DONE);
                row.setCommitId(commit.value());
                row.setErrorText(null);
            }
            case Failed(var _, var code, var why) -> {
                row.setState(EffectRows.FAILED);
                row.setErrorCode(code);
                row.setErrorText(why);
            }
            case Waiting _ -> throw new IllegalArgumentException("Waiting settles nothing");
        }
        db.update(GIT_EFFECT).set(row).where(isOpen(effect)).execute();
    }

    private Optional<String> first(GitEffectRecord wanted) {
        return db.select(DSL.min(GIT_EFFECT.EFFECT_ID))
                .from(GIT_EFFECT)
                .where(GIT_EFFECT.ORGANIZATION_ID.eq(wanted.getOrganizationId()))
                .and(GIT_EFFECT.PRIMARY_ROOT.eq(wanted.getPrimaryRoot()))
                .and(GIT_EFFECT.DESTINATION.eq(wanted.getDestination()))
                .and(GIT_EFFECT.KIND.in(WorkRows.queueOf(wanted.getKind())))
                .and(GIT_EFFECT.EFFECT_ID.le(wanted.getEffectId()))
                .and(OPEN)
                .fetchOptional(DSL.min(GIT_EFFECT.EFFECT_ID));
    }

    private static Condition isOpen(GitEffect effect) {
        return is(effect.organization(), effect.id().value()).and(OPEN);
    }

    private static Condition is(OrganizationId organization, String effect) {
        return GIT_EFFECT.ORGANIZATION_ID.eq(organization.value()).and(GIT_EFFECT.EFFECT_ID.eq(effect));
    }
}
