package dev.quarterdeck.mission.api;

import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.actor.Requires;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.refusal.Refused;
import org.jspecify.annotations.Nullable;

/** Stopping a mission, for a while or for good, and taking it up again. */
public interface MissionLifecycle {
    /**
     * Stops it for a while; with a blocker its progress is recorded, and a successor mission may be linked.
     *
     * @throws Refused if it has ended
     */
    @Requires(Permission.OPERATE)
    Standing pause(WriteContext context, Pause command);

    /** @throws Refused if it was completed */
    @Requires(Permission.OPERATE)
    Standing cancel(WriteContext context, Cancel command);

    /** Takes up a mission that is paused, canceled or completed; one that is none of these is left as it is. */
    @Requires(Permission.OPERATE)
    Standing reopen(WriteContext context, Reopen command);

    /**
     * Why it stops.
     *
     * @param blocker what has to happen elsewhere before it can go on; absent for a mere pause
     * @param successor a mission of the repository that goes on instead, by any handle; only with a blocker
     * @param newSuccessor the title of one to specify for that; only with a blocker
     */
    record Pause(
            String reason,
            @Nullable String blocker,
            @Nullable String successor,
            @Nullable String newSuccessor,
            @Nullable String idempotencyKey) {}

    /** Why it ends here. */
    record Cancel(String reason, @Nullable String idempotencyKey) {}

    /** Why it goes on. */
    record Reopen(String reason, @Nullable String idempotencyKey) {}

    /**
     * Where the mission stands now.
     *
     * @param reason why it was stopped or taken up; absent where neither happened
     * @param successor the mission that goes on instead
     */
    record Standing(
            MissionId missionId,
            Phase phase,
            Version version,
            @Nullable String reason,
            @Nullable String blocker,
            @Nullable MissionId successor) {}
}
