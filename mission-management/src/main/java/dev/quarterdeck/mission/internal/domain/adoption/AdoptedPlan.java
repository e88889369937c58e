package dev.quarterdeck.mission.internal.domain.adoption;

import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptionFact.MissionAdopted;
import dev.quarterdeck.mission.internal.domain.plan.Lane;
import dev.quarterdeck.mission.internal.domain.plan.PlanState;
import dev.quarterdeck.mission.internal.domain.plan.PlannedWork;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What the files of an adopted mission plan, in our words. */
final class AdoptedPlan {
    private AdoptedPlan() {}

    static PlanState of(MissionAdopted mission) {
        var lanes = lanes(mission.lanes());
        var laneOf = new TreeMap<WorkPackageId, String>();
        lanes.forEach(lane -> lane.workPackages().forEach(id -> laneOf.put(id, lane.id())));
        var workPackages = mission.workPackages().stream()
                .map(work -> planned(work, laneOf.getOrDefault(work.id(), "")))
                .toList();
        return PlanState.adopted(mission.progress().specified(), workPackages, lanes);
    }

    private static List<Lane> lanes(Map<String, List<String>> adopted) {
        return new TreeMap<>(adopted)
                .entrySet().stream()
                        .map(lane -> new Lane(letterOf(lane.getKey()), ids(lane.getValue()), List.of()))
                        .toList();
    }

    // They call the lane itself what we call its branch's last part.
    private static String letterOf(String lane) {
        return lane.substring(lane.lastIndexOf('-') + 1);
    }

    private static PlannedWork planned(AdoptionFact.PlannedWork work, String lane) {
        return new PlannedWork(
                work.id(),
                work.title(),
                PlannedWork.USUAL_PRIORITY,
                ids(work.dependencies()),
                work.ownedFiles(),
                work.subtasks().stream()
                        .map(part -> new PlannedWork.Subtask(part, part))
                        .toList(),
                work.requirements(),
                Objects.requireNonNullElse(work.product(), PlannedWork.USUAL_MODE),
                null,
                lane,
                "");
    }

    private static List<WorkPackageId> ids(List<String> names) {
        return names.stream()
                .filter(WorkPackageId::matches)
                .map(WorkPackageId::of)
                .toList();
    }
}
