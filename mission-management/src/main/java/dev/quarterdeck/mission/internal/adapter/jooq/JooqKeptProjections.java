package dev.quarterdeck.mission.internal.adapter.jooq;

import static dev.quarterdeck.mission.internal.adapter.jooq.generated.Tables.MISSION_EVENT;
import static org.jooq.impl.DSL.min;

import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.mission.internal.application.log.MissionLog;
import dev.quarterdeck.mission.internal.application.log.Projector;
import dev.quarterdeck.mission.internal.application.log.RecordedEvent;
import dev.quarterdeck.mission.internal.application.upkeep.KeptProjections;
import dev.quarterdeck.mission.internal.domain.Projection;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class JooqKeptProjections implements KeptProjections {
    private final DSLContext db;
    private final TenantTransactions transactions;
    private final Heads heads;
    private final InboxRows inbox;
    private final MissionLog log;
    private final Projector projector;
    private final HeadCache cache;

    JooqKeptProjections(
            DSLContext db,
            TenantTransactions transactions,
            Heads heads,
            InboxRows inbox,
            MissionLog log,
            Projector projector,
            HeadCache cache) {
        this.db = db;
        this.transactions = transactions;
        this.heads = heads;
        this.inbox = inbox;
        this.log = log;
        this.projector = projector;
        this.cache = cache;
    }

    @Override
    public List<MissionId> missions(OrganizationId organization) {
        return transactions.look(
                organization,
                () -> db.select(MISSION_EVENT.MISSION_ID)
                        .from(MISSION_EVENT)
                        .where(MISSION_EVENT.ORGANIZATION_ID.eq(organization.value()))
                        .groupBy(MISSION_EVENT.MISSION_ID)
                        .orderBy(min(MISSION_EVENT.POSITION))
                        .fetch(found -> new MissionId(found.value1())));
    }

    @Override
    public Refolded refold(OrganizationId organization, MissionId mission) {
        return transactions.change(organization, () -> {
            var head = heads.lock(organization, mission);
            var stream = log.read(organization, mission, Version.NONE, Integer.MAX_VALUE);
            var rebuilt = projector.of(stream);
            if (rebuilt != null) {
                keep(organization, mission, head, stream, rebuilt);
            }
            return new Refolded(head.projection(), rebuilt);
        });
    }

    private void keep(
            OrganizationId organization,
            MissionId mission,
            Heads.Head head,
            List<RecordedEvent> stream,
            Projection rebuilt) {
        // A head that is there is left as it is: it is what tells that events at the end are missing.
        var end = head;
        if (head.projection() == null) {
            heads.begin(organization, mission, rebuilt.mission());
            end = endOf(stream);
        }
        heads.keep(organization, mission, end, rebuilt.mission());
        heads.replace(organization, mission, head.projection(), rebuilt);
        inbox.rewrite(organization, mission, rebuilt);
        AfterCommit.run(() -> cache.forget(organization, mission));
    }

    private static Heads.Head endOf(List<RecordedEvent> stream) {
        var last = stream.getLast().envelope();
        var lamport = stream.stream()
                .mapToLong(event -> event.envelope().lamportClock())
                .max()
                .orElse(0);
        return new Heads.Head(last.version(), last.hash(), lamport, null);
    }
}
