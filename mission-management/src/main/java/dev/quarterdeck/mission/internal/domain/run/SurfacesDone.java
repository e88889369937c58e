package dev.quarterdeck.mission.internal.domain.run;

import dev.quarterdeck.mission.api.Phase;
import dev.quarterdeck.mission.api.WorkPackageStatus;
import dev.quarterdeck.mission.internal.domain.Projection;
import java.util.EnumSet;
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
        var phase = now.mission().phase();
        var said = new LinkedHashMap<String, Boolean>();
        said.put("specify", phase != Phase.SPECIFYING);
        said.put("implement", all(now, HANDED_IN));
        said.put("review", all(now, SETTLED));
        return said.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean all(Projection now, Set<WorkPackageStatus> wanted) {
        return !now.workPackages().isEmpty()
                && now.workPackages().stream().allMatch(one -> wanted.contains(one.status()));
    }
}
