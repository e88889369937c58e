package dev.quarterdeck.mission.internal.domain.integration;

import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.mission.api.MissionPlans.PlannedWorkPackage;
import dev.quarterdeck.mission.api.WorkPackageStatus;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Work packages as a plan shows them, valid and boring. */
final class IntegrationPlans {
    private IntegrationPlans() {}

    static CommitId commit(int number) {
        return new CommitId("%040d".formatted(number));
    }

    static PlannedWorkPackage approved(String id, String lane, @Nullable CommitId reviewed, String... dependencies) {
        return workPackage(id, lane, WorkPackageStatus.APPROVED, null, reviewed, dependencies);
    }

    static PlannedWorkPackage workPackage(
            String id,
            String lane,
            WorkPackageStatus status,
            @Nullable CommitId base,
            @Nullable CommitId reviewed,
            String... dependencies) {
        return new PlannedWorkPackage(
                WorkPackageId.of(id),
                "Work on " + id,
                status,
                100,
                Arrays.stream(dependencies).map(WorkPackageId::of).toList(),
                List.of(id + "/**"),
                List.of(),
                List.of("FR-001"),
                "code_change",
                null,
                lane,
                "tasks/" + id + ".md",
                null,
                base,
                reviewed);
    }
}
