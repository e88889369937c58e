package dev.quarterdeck.mission.internal.domain.plan;

import dev.quarterdeck.kernel.id.WorkPackageId;
import java.util.List;
import java.util.stream.Stream;

/** Ready-made work packages. */
final class Plans {
    static final WorkPackageId WP01 = new WorkPackageId("WP01");
    static final WorkPackageId WP02 = new WorkPackageId("WP02");
    static final WorkPackageId WP03 = new WorkPackageId("WP03");
    static final WorkPackageId WP04 = new WorkPackageId("WP04");

    private Plans() {}

    static PlannedWork work(WorkPackageId id, String owned, WorkPackageId... after) {
        return covering(id, "FR-001", owned, after);
    }

    static PlannedWork covering(WorkPackageId id, String requirement, String owned, WorkPackageId... after) {
        return new PlannedWork(
                id,
                "About " + id,
                PlannedWork.USUAL_PRIORITY,
                List.of(after),
                Stream.of(owned).filter(glob -> !glob.isEmpty()).toList(),
                List.of(),
                List.of(requirement),
                PlannedWork.USUAL_MODE,
                null,
                "",
                "tasks/%s.md".formatted(id));
    }
}
