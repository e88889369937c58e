package dev.quarterdeck.mission.api;

import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.actor.Requires;
import dev.quarterdeck.kernel.context.Authority;
import dev.quarterdeck.kernel.context.ReadContext;
import dev.quarterdeck.kernel.context.Topology;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.WorkPackageId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The one way to read a mission's status, whichever side answers for it. */
public interface MissionStatus {
    @Requires(Permission.READ)
    StatusView of(ReadContext context);

    /**
     * The status of a mission at one version.
     *
     * @param summary work packages per status, every status present
     */
    record StatusView(
            MissionId missionId,
            String mid8,
            String slug,
            String missionType,
            Topology topology,
            Phase phase,
            Authority authority,
            Version version,
            List<WorkPackageView> workPackages,
            Map<WorkPackageStatus, Integer> summary) {
        public StatusView {
            workPackages = List.copyOf(workPackages);
        }
    }

    /** A work package in it; {@code actor} and {@code lastTransitionAt} are absent before its first transition. */
    record WorkPackageView(
            WorkPackageId id,
            String title,
            WorkPackageStatus status,
            @Nullable String actor,
            @Nullable Instant lastTransitionAt,
            int forceCount) {}
}
