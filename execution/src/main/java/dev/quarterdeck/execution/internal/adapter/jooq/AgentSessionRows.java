package dev.quarterdeck.execution.internal.adapter.jooq;

import dev.quarterdeck.execution.api.AgentMessage;
import dev.quarterdeck.execution.api.AgentSession;
import dev.quarterdeck.execution.api.AgentUsage;
import dev.quarterdeck.execution.internal.adapter.jooq.generated.tables.records.AgentMessageRecord;
import dev.quarterdeck.execution.internal.adapter.jooq.generated.tables.records.AgentSessionRecord;
import dev.quarterdeck.execution.internal.application.agent.SessionRecords.Abandoned;
import dev.quarterdeck.execution.internal.application.agent.SessionRecords.NewSession;
import dev.quarterdeck.execution.internal.application.agent.SpawnOrder;
import dev.quarterdeck.execution.internal.application.agent.SpawnOrder.Surroundings;
import dev.quarterdeck.kernel.id.AgentSessionId;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.id.WorkPackageId;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Between a session's rows and what they mean. */
final class AgentSessionRows {
    private AgentSessionRows() {}

    static AgentSessionRecord row(OrganizationId organization, NewSession made) {
        var session = made.session();
        var order = made.order();
        var row = new AgentSessionRecord();
        row.setOrganizationId(organization.value());
        row.setSessionId(session.id().value());
        row.setParentSessionId(text(session.parentId()));
        row.setProvider(session.provider());
        row.setStatus(AgentWords.of(session.status()));
        row.setMissionId(text(session.missionId()));
        row.setWorkPackageId(text(session.workPackageId()));
        row.setTaskId(session.taskId());
        row.setTaskSource(session.taskSource());
        row.setAgentKind(AgentWords.of(order.kind()));
        row.setAgentType(session.agentType());
        row.setProfile(session.profile());
        row.setCommand(AgentTexts.words(order.command()));
        row.setDirectory(session.directory().toString());
        row.setPassedVariables(
                AgentTexts.words(order.surroundings().passed().stream().sorted().toList()));
        row.setOnce(order.once());
        row.setSpawnedBy(session.spawnedBy());
        row.setSpawnedAt(moment(session.spawnedAt()));
        row.setHost(made.host());
        row.setOnBehalfOf(made.onBehalfOf());
        row.setIdempotencyKey(made.idempotencyKey());
        return row;
    }

    static AgentSession session(AgentSessionRecord row) {
        return new AgentSession(
                new AgentSessionId(row.getSessionId()),
                id(row.getParentSessionId(), AgentSessionId::new),
                row.getProvider(),
                AgentWords.status(row.getStatus()),
                row.getPausing(),
                id(row.getMissionId(), MissionId::new),
                id(row.getWorkPackageId(), WorkPackageId::new),
                row.getTaskId(),
                row.getTaskSource(),
                row.getAgentType(),
                row.getProfile(),
                Path.of(row.getDirectory()),
                row.getSpawnedBy(),
                row.getSpawnedAt().toInstant(),
                instant(row.getStartedAt()),
                instant(row.getCompletedAt()),
                row.getExitCode(),
                row.getEndReason(),
                row.getEndDetail(),
                new AgentUsage(
                        row.getInputTokens(),
                        row.getOutputTokens(),
                        row.getContextTokens(),
                        row.getCost(),
                        row.getCurrency()),
                row.getLastSequence(),
                row.getRevision());
    }

    /** Only what stood still is taken up again, and only where the agent remembers it. */
    static Abandoned abandoned(AgentSessionRecord row) {
        var name = row.getProviderSession();
        var again = row.getHeld() && row.getLoadable() && name != null;
        return new Abandoned(session(row), again ? order(row, name) : null);
    }

    private static SpawnOrder order(AgentSessionRecord row, String name) {
        return new SpawnOrder(
                new AgentSessionId(row.getSessionId()),
                AgentWords.agentKind(row.getAgentKind()),
                AgentTexts.words(row.getCommand()),
                Path.of(row.getDirectory()),
                null,
                row.getOnce(),
                true,
                name,
                new Surroundings(Set.copyOf(AgentTexts.words(row.getPassedVariables())), Map.of()));
    }

    static AgentMessage message(AgentMessageRecord row, String provider) {
        return new AgentMessage(
                row.getMessageId(),
                new AgentSessionId(row.getSessionId()),
                row.getSequence(),
                AgentWords.role(row.getRole()),
                provider,
                AgentWords.kind(row.getKind()),
                row.getContent(),
                row.getRecordedAt().toInstant(),
                AgentTexts.map(row.getMetadata()));
    }

    static LocalDate month(OffsetDateTime spawnedAt) {
        return spawnedAt.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate().withDayOfMonth(1);
    }

    static OffsetDateTime moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }

    private static @Nullable String text(@Nullable Object id) {
        return id == null ? null : id.toString();
    }

    private static <T> @Nullable T id(@Nullable String text, Function<String, T> from) {
        return text == null ? null : from.apply(text);
    }
}
