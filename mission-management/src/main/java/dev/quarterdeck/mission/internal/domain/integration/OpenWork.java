package dev.quarterdeck.mission.internal.domain.integration;

import dev.quarterdeck.mission.api.WorkPackageStatus;
import dev.quarterdeck.mission.internal.domain.Projection;
import java.util.List;
import java.util.Set;

/** What keeps a mission from being integrated: work that is neither approved nor done nor given up. */
public final class OpenWork {
    private static final Set<WorkPackageStatus> CLOSED =
            Set.of(WorkPackageStatus.APPROVED, WorkPackageStatus.DONE, WorkPackageStatus.CANCELED);

    private OpenWork() {}

    public static List<String> in(Projection now) {
        return now.workPackages().stream()
                .filter(each -> !CLOSED.contains(each.status()))
                .map(each ->
                        "%s is %s".formatted(each.id(), each.status().wireName().replace('_', ' ')))
                .toList();
    }
}
