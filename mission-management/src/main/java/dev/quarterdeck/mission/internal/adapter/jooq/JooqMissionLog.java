package dev.quarterdeck.mission.internal.adapter.jooq;

import static dev.quarterdeck.mission.internal.adapter.jooq.generated.Tables.MISSION_EVENT;
import static dev.quarterdeck.mission.internal.adapter.jooq.generated.Tables.MISSION_HEAD;
import static org.jooq.impl.DSL.inline;

import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.id.EventId;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.refusal.CommonRefusal.NotFound;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.kernel.time.Clock;
import dev.quarterdeck.mission.api.MissionRefusal.StaleVersion;
import dev.quarterdeck.mission.internal.application.log.MissionLog;
import dev.quarterdeck.mission.internal.application.log.MissionWakeups;
import dev.quarterdeck.mission.internal.application.log.NewEvent;
import dev.quarterdeck.mission.internal.application.log.Projector;
import dev.quarterdeck.mission.internal.application.log.RecordedEvent;
import dev.quarterdeck.mission.internal.domain.Projection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@Repository
class JooqMissionLog implements MissionLog {
    private final DSLContext db;
    private final TenantTransactions transactions;
    private final Heads heads;
    private final Incarnations incarnations;
    private final Projector projector;
    private final MissionWakeups wakeups;
    private final Clock clock;

    JooqMissionLog(
            DSLContext db,
            TenantTransactions transactions,
            Heads heads,
            Incarnations incarnations,
            Projector projector,
            MissionWakeups wakeups,
            Clock clock) {
        this.db = db;
        this.transactions = transactions;
        this.heads = heads;
        this.incarnations = incarnations;
        this.projector = projector;
        this.wakeups = wakeups;
        this.clock = clock;
    }

    @Override
    public Version append(OrganizationId organization, MissionId mission, Version expected, List<NewEvent> events) {
        if (events.isEmpty()) {
            return expected;
        }
        return transactions.change(organization, () -> {
            var head = heads.lock(organization, mission);
            if (!head.version().equals(expected)) {
                throw new Refused(new StaleVersion(mission, expected, head.version()));
            }
            return write(organization, mission, head, events);
        });
    }

    @Override
    public Version extend(
            OrganizationId organization, MissionId mission, Function<Projection, List<NewEvent>> decision) {
        return transactions.change(organization, () -> {
            var head = heads.lock(organization, mission);
            if (head.projection() == null) {
                throw new Refused(new NotFound("mission " + mission, "qd missions", List.of()));
            }
            var events = decision.apply(head.projection());
            return events.isEmpty() ? head.version() : write(organization, mission, head, events);
        });
    }

    private Version write(OrganizationId organization, MissionId mission, Heads.Head head, List<NewEvent> events) {
        var chain = new Chain(mission, head, clock.now());
        var rows = events.stream().map(chain::link).toList();
        var appended = rows.stream().map(EventRows.Row::event).toList();
        var projection = projector.after(
                head.projection(), appended, () -> wholeStream(organization, mission, head.version(), appended));
        if (projection == null) {
            throw new IllegalArgumentException("These events do not say what mission %s is".formatted(mission));
        }
        if (head.projection() == null && !heads.begin(organization, mission, projection.mission())) {
            var actual = headOf(organization, mission).version();
            throw new Refused(new StaleVersion(mission, head.version(), actual));
        }
        insert(organization, mission, head, chain, rows, projection);
        var before = head.projection() == null
                ? List.<Projection.WorkPackage>of()
                : head.projection().workPackages();
        heads.replace(organization, mission, before, projection.workPackages());
        wakeAfterCommit(mission);
        return chain.version();
    }

    private void insert(
            OrganizationId organization,
            MissionId mission,
            Heads.Head head,
            Chain chain,
            List<EventRows.Row> rows,
            Projection projection) {
        var values = Heads.advanced(organization, mission, chain.head(), projection.mission());
        values.add(organization.value());
        values.add(mission.value());
        values.add(head.version().value());
        values.add(MissionRows.utc(chain.recordedAt()));
        values.add(incarnations.current(organization));
        values.addAll(EventRows.values(rows));
        db.query(EventRows.append(rows), values.toArray()).execute();
    }

    private List<RecordedEvent> wholeStream(
            OrganizationId organization, MissionId mission, Version version, List<RecordedEvent> appended) {
        if (version.equals(Version.NONE)) {
            return appended;
        }
        var whole = new ArrayList<>(read(organization, mission, Version.NONE, Integer.MAX_VALUE));
        whole.addAll(appended);
        return whole;
    }

    private void wakeAfterCommit(MissionId mission) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wakeups.changed(mission);
            }
        });
    }

    @Override
    public List<RecordedEvent> read(OrganizationId organization, MissionId mission, Version after, int limit) {
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

    @Override
    public Optional<RecordedEvent> byId(OrganizationId organization, EventId event) {
        return found(organization, MISSION_EVENT.EVENT_ID.eq(event.value())).stream()
                .findFirst();
    }

    @Override
    public List<RecordedEvent> causedBy(OrganizationId organization, EventId cause) {
        return found(organization, MISSION_EVENT.CAUSATION_ID.eq(cause.value()));
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

    @Override
    public MissionLog.Head headOf(OrganizationId organization, MissionId mission) {
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
