package dev.quarterdeck.execution.internal.application.lane;

import dev.quarterdeck.execution.api.LaneRefusal.LaneNotFound;
import dev.quarterdeck.execution.api.ResolutionRefusal.WorkPackageNotFound;
import dev.quarterdeck.kernel.context.ReadContext;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.MissionPlans.PlanView;
import dev.quarterdeck.mission.api.MissionPlans.PlannedLane;
import dev.quarterdeck.mission.api.MissionPlans.PlannedWorkPackage;
import java.util.List;

/** A mission's plan, asked for by the names commands use. */
public record LanePlan(String mission, PlanView view) {
    public static LanePlan of(ReadContext context, PlanView view) {
        return new LanePlan(context.identity().slug() + "-" + context.identity().mid8(), view);
    }

    /** @throws Refused if the plan has no such work package */
    public PlannedWorkPackage workPackage(WorkPackageId id) {
        return view.workPackages().stream()
                .filter(planned -> planned.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused(new WorkPackageNotFound(
                        id,
                        mission,
                        view.workPackages().stream()
                                .map(planned -> planned.id().value())
                                .toList())));
    }

    /** @throws Refused if the plan has no such lane */
    public PlannedLane lane(String id) {
        return view.lanes().stream()
                .filter(lane -> lane.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused(new LaneNotFound(
                        id, mission, view.lanes().stream().map(PlannedLane::id).toList())));
    }

    /** What is worked on in a lane, in its order. */
    public List<PlannedWorkPackage> in(PlannedLane lane) {
        return lane.workPackages().stream().map(this::workPackage).toList();
    }
}
