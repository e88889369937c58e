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
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class JooqMissionLog implements MissionLog {
    private final DSLContext db;
    private final TenantTransactions transactions;
    private final Heads heads;
    private final HeadCache cache;
    private final AppendStatement statement;
    private final Incarnations incarnations;
    private final Projector projector;
    private final MissionWakeups wakeups;
    private final Clock clock;

    JooqMissionLog(
            DSLContext db,
            TenantTransactions transactions,
            Heads heads,
            HeadCache cache,
            AppendStatement statement,
            Incarnations incarnations,
            Projector projector,
            MissionWakeups wakeups,
            Clock clock) {
        this.db = db;
        this.transactions = transactions;
        this.heads = heads;
        this.cache = cache;
        this.statement = statement;
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
            var cached = cache.find(organization, mission);
            var quick =
                    cached != null && cached.version().equals(expected) && write(organization, mission, cached, events);
            return quick ? expected.plus(events.size()) : appendLocked(organization, mission, expected, events);
        });
    }

    private Version appendLocked(
            OrganizationId organization, MissionId mission, Version expected, List<NewEvent> events) {
        var head = heads.lock(organization, mission);
        if (!head.version().equals(expected) || !write(organization, mission, head, events)) {
            var actual = headOf(organization, mission).version();
            throw new Refused(new StaleVersion(mission, expected, actual));
        }
        return expected.plus(events.size());
    }

    @Override
    public Version extend(
            OrganizationId organization, MissionId mission, Function<Projection, List<NewEvent>> decision) {
        return transactions.change(
                organization,
                () -> extendCached(organization, mission, decision)
                        .orElseGet(() -> extendLocked(organization, mission, decision)));
    }

    /** Empty unless it appended: only then has the database confirmed the head the decision was taken on. */
    private Optional<Version> extendCached(
            OrganizationId organization, MissionId mission, Function<Projection, List<NewEvent>> decision) {
        var cached = cache.find(organization, mission);
        if (cached == null || cached.projection() == null) {
            return Optional.empty();
        }
        try {
            var events = decision.apply(cached.projection());
            var appended = !events.isEmpty() && write(organization, mission, cached, events);
            return appended ? Optional.of(cached.version().plus(events.size())) : Optional.empty();
        } catch (Refused _) {
            // What is refused on a remembered head may be right on the present one.
            return Optional.empty();
        }
    }

    private Version extendLocked(
            OrganizationId organization, MissionId mission, Function<Projection, List<NewEvent>> decision) {
        var head = heads.lock(organization, mission);
        if (head.projection() == null) {
            throw new Refused(new NotFound("mission " + mission, "qd missions", List.of()));
        }
        var events = decision.apply(head.projection());
        return events.isEmpty() ? head.version() : appendTo(head, organization, mission, events);
    }

    private Version appendTo(Heads.Head locked, OrganizationId organization, MissionId mission, List<NewEvent> events) {
        if (!write(organization, mission, locked, events)) {
            throw new IllegalStateException(
                    "Somebody else appended to mission %s while it was locked".formatted(mission));
        }
        return locked.version().plus(events.size());
    }

    /** False, with nothing written, where the mission is no longer at the head that was seen. */
    private boolean write(OrganizationId organization, MissionId mission, Heads.Head seen, List<NewEvent> events) {
        var chain = new Chain(mission, seen, clock.now());
        var links = events.stream().map(chain::link).toList();
        var appended = links.stream().map(Chain.Link::event).toList();
        var projection = projector.after(
                seen.projection(), appended, () -> wholeStream(organization, mission, seen.version(), appended));
        if (projection == null) {
            throw new IllegalArgumentException("These events do not say what mission %s is".formatted(mission));
        }
        var moved = chain.head(projection);
        var begun = seen.projection() != null || heads.begin(organization, mission, projection.mission());
        if (!begun || !insert(organization, mission, seen, moved, links)) {
            return false;
        }
        heads.replace(organization, mission, seen.workPackages(), projection.workPackages());
        AfterCommit.run(() -> {
            cache.committed(organization, mission, moved);
            wakeups.changed(mission);
        });
        return true;
    }

    private boolean insert(
            OrganizationId organization, MissionId mission, Heads.Head seen, Heads.Head moved, List<Chain.Link> links) {
        var projection = Objects.requireNonNull(moved.projection()).mission();
        var rows = links.stream()
                .map(link -> new EventColumn.Row(link.event().envelope(), link.payload()))
                .toList();
        return statement.append(
                seen, Heads.row(organization, mission, moved, projection), incarnations.current(organization), rows);
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
