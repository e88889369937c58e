package dev.quarterdeck.mission.internal.domain.plan;

import dev.quarterdeck.kernel.id.WorkPackageId;
import java.util.List;
import java.util.Optional;

/** What is planned, as the last finalize left it. */
public record PlanState(List<PlannedWork> workPackages) {
    public static final PlanState NONE = new PlanState(List.of());

    public PlanState {
        workPackages = List.copyOf(workPackages);
    }

    public Optional<PlannedWork> of(WorkPackageId workPackage) {
        return workPackages.stream()
                .filter(planned -> planned.id().equals(workPackage))
                .findFirst();
    }
}
