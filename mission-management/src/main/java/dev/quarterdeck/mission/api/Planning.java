package dev.quarterdeck.mission.api;

import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.actor.Requires;
import dev.quarterdeck.kernel.context.RepositoryContext;
import dev.quarterdeck.kernel.context.Topology;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.git.CommitOutcome;
import dev.quarterdeck.kernel.refusal.Refused;
import org.jspecify.annotations.Nullable;

/** Leading a mission up to the point where work starts. */
public interface Planning {
    /** Creates a mission and commits its spec to the target branch. */
    @Requires(Permission.OPERATE)
    Specified specify(RepositoryContext context, Specify command);

    /**
     * Records what lane branches start from; the same commit again is a no-op.
     *
     * @throws Refused if the mission's placement is still another tool's to say
     */
    @Requires(Permission.OPERATE)
    void recordPlanningCommit(WriteContext context, CommitId commit);

    /**
     * What to create.
     *
     * @param target absent: the branch the primary checkout is on
     * @param idempotencyKey the same key again answers with the mission it made the first time
     */
    record Specify(
            String title,
            @Nullable String purpose,
            String missionType,
            Topology topology,
            @Nullable BranchName target,
            @Nullable String idempotencyKey) {
        public static final String USUAL_TYPE = "software-dev";
        public static final Topology USUAL_TOPOLOGY = Topology.LANES;

        /** With the usual value for what the caller left out. */
        public static Specify of(
                String title,
                @Nullable String purpose,
                @Nullable String missionType,
                @Nullable Topology topology,
                @Nullable BranchName target,
                @Nullable String idempotencyKey) {
            return new Specify(
                    title,
                    purpose,
                    missionType == null ? USUAL_TYPE : missionType,
                    topology == null ? USUAL_TOPOLOGY : topology,
                    target,
                    idempotencyKey);
        }
    }

    /** The mission, and how its first commit stands. */
    record Specified(MissionDetails mission, CommitOutcome effect) {}
}
