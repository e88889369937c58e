package dev.quarterdeck.mission.internal.domain.plan;

import dev.quarterdeck.kernel.id.WorkPackageId;
import java.util.List;

/** Work packages that run one after another on one branch, and why they share it. */
public record Lane(String id, List<WorkPackageId> workPackages, List<String> reasons) {
    public Lane {
        workPackages = List.copyOf(workPackages);
        reasons = List.copyOf(reasons);
    }
}
