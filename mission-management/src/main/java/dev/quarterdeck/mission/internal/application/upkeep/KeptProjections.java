package dev.quarterdeck.mission.internal.application.upkeep;

import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.mission.internal.domain.Projection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The projections as they are kept beside the log. */
public interface KeptProjections {
    /** Every mission that has events, whether or not a projection of it is kept. */
    List<MissionId> missions(OrganizationId organization);

    /** Folds a mission's whole log and keeps the result. */
    Refolded refold(OrganizationId organization, MissionId mission);

    /**
     * What was kept, and what the log says.
     *
     * @param kept absent where nothing was kept
     * @param rebuilt absent where the log does not say what mission this is; what was kept is left alone then
     */
    record Refolded(@Nullable Projection kept, @Nullable Projection rebuilt) {}
}
