package dev.quarterdeck.mission.internal.adapter.jooq;

import static dev.quarterdeck.mission.internal.adapter.jooq.MissionRows.ifPresent;

import dev.quarterdeck.kernel.event.CommitContext;
import dev.quarterdeck.kernel.event.EventEnvelope;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.id.EventId;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.RepositoryId;
import dev.quarterdeck.mission.internal.adapter.jooq.generated.tables.records.MissionEventRecord;
import dev.quarterdeck.mission.internal.application.log.RecordedEvent;
import org.jspecify.annotations.Nullable;

/** Rows as the events they hold. */
final class EventRows {
    private EventRows() {}

    static RecordedEvent event(MissionEventRecord row) {
        var envelope = new EventEnvelope(
                new MissionId(row.getMissionId()),
                new Version(row.getVersion()),
                new EventId(row.getEventId()),
                row.getType(),
                row.getSchemaVersion(),
                MissionRows.actor(
                        row.getActorKind(),
                        row.getActorId(),
                        row.getActorName(),
                        row.getActorOrigin(),
                        row.getActorOnBehalfOf()),
                row.getOccurredAt().toInstant(),
                row.getRecordedAt().toInstant(),
                row.getLamportClock(),
                ifPresent(row.getCausationId(), EventId::new),
                row.getCorrelationId(),
                row.getOriginNode(),
                commitContext(row),
                row.getEnvelope(),
                row.getHash());
        return new RecordedEvent(envelope, FactFormat.read(row.getType(), row.getEnvelope()));
    }

    private static @Nullable CommitContext commitContext(MissionEventRecord row) {
        return ifPresent(
                row.getCommitRepositoryId(),
                repository ->
                        new CommitContext(new RepositoryId(repository), row.getCommitBranch(), row.getCommitHead()));
    }
}
