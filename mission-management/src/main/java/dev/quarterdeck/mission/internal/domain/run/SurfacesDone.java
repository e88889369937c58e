package dev.quarterdeck.mission.internal.domain.run;

import dev.quarterdeck.mission.api.Phase;
import dev.quarterdeck.mission.api.WorkPackageStatus;
import dev.quarterdeck.mission.internal.domain.Projection;
import dev.quarterdeck.mission.internal.domain.plan.PlanState;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The lifecycle surfaces a mission's own log says are done, whoever did them and however. */
public final class SurfacesDone {
    private static final Set<WorkPackageStatus> HANDED_IN = EnumSet.of(
            WorkPackageStatus.FOR_REVIEW,
            WorkPackageStatus.IN_REVIEW,
            WorkPackageStatus.APPROVED,
            WorkPackageStatus.DONE,
            WorkPackageStatus.CANCELED);
    private static final Set<WorkPackageStatus> SETTLED =
            EnumSet.of(WorkPackageStatus.APPROVED, WorkPackageStatus.DONE, WorkPackageStatus.CANCELED);

    private SurfacesDone() {}

    public static Set<String> of(Projection now) {
        var plan = now.subjects().plan();
        var integration = now.subjects().integration();
        var phase = now.mission().phase();
        var said = new LinkedHashMap<String, Boolean>();
        said.put("specify", plan.specified() || phase != Phase.SPECIFYING);
        said.put("plan", plan.isPlanned());
        said.put("tasks", !plan.current().isEmpty());
        said.put("finalize", plan.isFinalized());
        said.put("analyze", isAnalyzed(plan));
        said.put("implement", all(now, HANDED_IN));
        said.put("review", all(now, SETTLED));
        said.put("accept", integration.acceptance() != null);
        said.put("merge", integration.merged() != null || phase == Phase.COMPLETED);
        said.put("retrospect", plan.retrospective() != null);
        return said.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** By an analysis of the files as last read, which found nothing in the way. */
    private static boolean isAnalyzed(PlanState plan) {
        var analysis = plan.analysis();
        return analysis != null
                && analysis.ready()
                && new HashSet<>(analysis.inputs()).equals(new HashSet<>(plan.artifacts()));
    }

    private static boolean all(Projection now, Set<WorkPackageStatus> wanted) {
        return !now.workPackages().isEmpty()
                && now.workPackages().stream().allMatch(one -> wanted.contains(one.status()));
    }
}
