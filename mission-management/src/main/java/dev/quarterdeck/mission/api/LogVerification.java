package dev.quarterdeck.mission.api;

import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.actor.Requires;
import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.id.MissionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Proves that no recorded event was changed, removed or slipped in. */
public interface LogVerification {
    /** Looks at every mission of the organisation, in the order they were created. */
    @Requires(Permission.OVERSEE)
    Verification verify(EntryContext context, Progress progress);

    /**
     * How the logs stand.
     *
     * @param intact whether no mission's log is broken
     * @param events how many were looked at
     */
    record Verification(boolean intact, long events, List<MissionProof> missions) {
        public Verification {
            missions = List.copyOf(missions);
        }
    }

    /**
     * How one mission's log stands.
     *
     * @param version how far it goes
     * @param brokenAt the first version that does not follow from what stands before it; absent where all do
     * @param problem what is wrong there
     * @param unknownTypes types of events this version of the program gives no meaning; they are kept
     */
    record MissionProof(
            MissionId missionId,
            String slug,
            Version version,
            @Nullable Version brokenAt,
            @Nullable String problem,
            List<String> unknownTypes) {
        public MissionProof {
            unknownTypes = List.copyOf(unknownTypes);
        }
    }
}
