package dev.quarterdeck.execution.api;

import dev.quarterdeck.kernel.id.AgentSessionId;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.WorkPackageId;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One conversation of one agent, as it stands.
 *
 * @param pausing whether it was asked to stand still and does not yet
 * @param taskSource where the task comes from: internal, external, or the name of a queue
 * @param agentType what sort of agent it is, as whoever spawned it says
 * @param endReason why it ended otherwise than it should, {@code host_restarted}
 * @param lastSequence of its last message; 0 before the first
 * @param revision how often it changed, apart from what is said in it: of two looks at it the greater is the newer
 */
public record AgentSession(
        AgentSessionId id,
        @Nullable AgentSessionId parentId,
        String provider,
        AgentStatus status,
        boolean pausing,
        @Nullable MissionId missionId,
        @Nullable WorkPackageId workPackageId,
        @Nullable String taskId,
        @Nullable String taskSource,
        String agentType,
        @Nullable String profile,
        Path directory,
        String spawnedBy,
        Instant spawnedAt,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt,
        @Nullable Integer exitCode,
        @Nullable String endReason,
        @Nullable String endDetail,
        AgentUsage usage,
        long lastSequence,
        long revision)
        implements AgentAnswer {}
