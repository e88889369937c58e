package dev.quarterdeck.mission.internal.application.planning;

import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.mission.internal.domain.Projection;
import dev.quarterdeck.mission.internal.domain.plan.Lane;
import dev.quarterdeck.mission.internal.domain.plan.PlannedWork;
import java.util.List;

/** The file that says which work packages share a branch, and why. */
public interface LanesManifests {
    String text(MissionId id, Projection.Mission mission, List<PlannedWork> workPackages, List<Lane> lanes);
}
