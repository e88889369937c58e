package dev.quarterdeck.mission.internal.adapter.jooq;

import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.id.EventId;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.refusal.CommonRefusal.NotFound;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.kernel.time.Clock;
import dev.quarterdeck.mission.api.MissionRefusal.StaleVersion;
import dev.quarterdeck.mission.internal.adapter.jooq.EventColumn.Row;
import dev.quarterdeck.mission.internal.application.log.MissionLog;
import dev.quarterdeck.mission.internal.application.log.MissionWakeups;
import dev.quarterdeck.mission.internal.application.log.NewEvent;
import dev.quarterdeck.mission.internal.application.log.Projector;
import dev.quarterdeck.mission.internal.application.log.RecordedEvent;
import dev.quarterdeck.mission.internal.application.stream.Nodes;
import dev.quarterdeck.mission.internal.domain.Projection;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class JooqMissionLog implements MissionLog {
    private final Streams streams;
    private final TenantTransactions transactions;
    private final Heads heads;
    private final HeadCache cache;
    private final AppendStatement statement;
    private final Incarnations incarnations;
    private final Projector projector;
    private final MissionWakeups wakeups;
    private final Nodes nodes;
    private final Clock clock;

    JooqMissionLog(
            Streams streams,
            TenantTransactions transactions,
            Heads heads,
            HeadCache cache,
            AppendStatement statement,
            Incarnations incarnations,
            Projector projector,
            MissionWakeups wakeups,
            Nodes nodes,
            Clock clock) {
        this.streams = streams;
        this.transactions = transactions;
        this.heads = heads;
        this.cache = cache;
        this.statement = statement;
        this.incarnations = incarnations;
        this.projector = projector;
        this.wakeups = wakeups;
        this.nodes = nodes;
        this.clock = clock;
    }

    @Override
    public Version append(OrganizationId organization, MissionId mission, Version expected, List<NewEvent> events) {
        if (events.isEmpty()) {
            return expected;
        }
        return transactions.change(organization, () -> {
            var cached = cache.find(organization, mission);
            var quick = cached != null
                    && cached.version().equals(expected)
                    && write(organization, mission, cached, events, null);
            return quick ? expected.plus(events.size()) : appendLocked(organization, mission, expected, events);
        });
    }

    private Version appendLocked(
            OrganizationId organization, MissionId mission, Version expected, List<NewEvent> events) {
        var head = heads.lock(organization, mission);
        if (!head.version().equals(expected) || !write(organization, mission, head, events, null)) {
            var actual = headOf(organization, mission).version();
            throw new Refused(new StaleVersion(mission, expected, actual));
        }
        return expected.plus(events.size());
    }

    @Override
    public Version extend(
            OrganizationId organization, MissionId mission, Function<Projection, List<NewEvent>> decision) {
        return once(organization, mission, null, decision);
    }

    @Override
    public Version once(
            OrganizationId organization,
            MissionId mission,
            @Nullable String idempotencyKey,
            Function<Projection, List<NewEvent>> decision) {
        // Asked anew for each head that is tried: whoever appended the key moved the head.
        Function<Projection, List<NewEvent>> unlessKnown =
                now -> idempotencyKey != null && streams.knows(organization, mission, idempotencyKey)
                        ? List.of()
                        : decision.apply(now);
        return transactions.change(
                organization,
                () -> extendCached(organization, mission, idempotencyKey, unlessKnown)
                        .orElseGet(() -> extendLocked(organization, mission, idempotencyKey, unlessKnown)));
    }

    /** Empty unless it appended: only then has the database confirmed the head the decision was taken on. */
    private Optional<Version> extendCached(
            OrganizationId organization,
            MissionId mission,
            @Nullable String idempotencyKey,
            Function<Projection, List<NewEvent>> decision) {
        var cached = cache.find(organization, mission);
        if (cached == null || cached.projection() == null) {
            return Optional.empty();
        }
        try {
            var events = decision.apply(cached.projection());
            var appended = !events.isEmpty() && write(organization, mission, cached, events, idempotencyKey);
            return appended ? Optional.of(cached.version().plus(events.size())) : Optional.empty();
        } catch (Refused _) {
            // What is refused on a remembered head may be right on the present one.
            return Optional.empty();
        }
    }

    private Version extendLocked(
            OrganizationId organization,
            MissionId mission,
            @Nullable String idempotencyKey,
            Function<Projection, List<NewEvent>> decision) {
        var head = heads.lock(organization, mission);
        if (head.projection() == null) {
            throw new Refused(new NotFound("mission " + mission, "qd missions", List.of()));
        }
        var events = decision.apply(head.projection());
        if (!events.isEmpty() && !write(organization, mission, head, events, idempotencyKey)) {
            throw new IllegalStateException(
                    "Somebody else appended to mission %s while it was locked".formatted(mission));
        }
        return head.version().plus(events.size());
    }

    /** False, with nothing written, where the mission is no longer at the head that was seen. */
    private boolean write(
            OrganizationId organization,
            MissionId mission,
            Heads.Head seen,
            List<NewEvent> events,
            @Nullable String idempotencyKey) {
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
        if (!begun || !insert(organization, mission, seen, moved, rows(links, idempotencyKey))) {
            return false;
        }
        heads.replace(organization, mission, seen.projection(), projection);
        AfterCommit.run(() -> {
            cache.committed(organization, mission, moved);
            wakeups.changed(mission);
            nodes.changed(mission);
        });
        return true;
    }

    private boolean insert(
            OrganizationId organization, MissionId mission, Heads.Head seen, Heads.Head moved, List<Row> rows) {
        var projection = Objects.requireNonNull(moved.projection()).mission();
        return statement.append(
                seen, Heads.row(organization, mission, moved, projection), incarnations.current(organization), rows);
    }

    private static List<Row> rows(List<Chain.Link> links, @Nullable String idempotencyKey) {
        var rows = new ArrayList<Row>();
        for (var link : links) {
            var key = rows.isEmpty() ? idempotencyKey : null;
            rows.add(new Row(link.event().envelope(), link.payload(), key));
        }
        return rows;
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
    public Optional<Current> current(OrganizationId organization, MissionId mission) {
        return transactions.look(organization, () -> {
            var cached = cache.find(organization, mission);
            var fresh = cached != null && cached.end().equals(streams.headOf(organization, mission));
            return current(cached != null && fresh ? cached : heads.look(organization, mission));
        });
    }

    private static Optional<Current> current(Heads.Head head) {
        return Optional.ofNullable(head.projection()).map(now -> new Current(head.version(), now));
    }

    @Override
    public List<RecordedEvent> read(OrganizationId organization, MissionId mission, Version after, int limit) {
        return streams.read(organization, mission, after, limit);
    }

    @Override
    public Optional<RecordedEvent> byId(OrganizationId organization, EventId event) {
        return streams.byId(organization, event);
    }

    @Override
    public Optional<RecordedEvent> byKey(OrganizationId organization, MissionId mission, String idempotencyKey) {
        return streams.byKey(organization, mission, idempotencyKey);
    }

    @Override
    public List<RecordedEvent> causedBy(OrganizationId organization, EventId cause) {
        return streams.causedBy(organization, cause);
    }

    @Override
    public MissionLog.Head headOf(OrganizationId organization, MissionId mission) {
        return streams.headOf(organization, mission);
    }
}
