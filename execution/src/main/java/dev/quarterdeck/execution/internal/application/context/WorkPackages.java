package dev.quarterdeck.execution.internal.application.context;

import dev.quarterdeck.execution.api.ResolutionRefusal.WorkPackageNotFound;
import dev.quarterdeck.kernel.context.ReadContext;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.kernel.refusal.RefusalReason;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.MissionStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks for the work package a caller names. */
@Component
class WorkPackages {
    private final MissionStatus status;

    WorkPackages(MissionStatus status) {
        this.status = status;
    }

    /** Why the mission has no such work package for this caller; absent when it has, or none is named. */
    @Nullable
    RefusalReason missing(ReadContext context, String mission, @Nullable WorkPackageId named) {
        if (named == null) {
            return null;
        }
        try {
            var known = status.of(context).workPackages().stream()
                    .map(MissionStatus.WorkPackageView::id)
                    .toList();
            return known.contains(named)
                    ? null
                    : new WorkPackageNotFound(
                            named,
                            mission,
                            known.stream().map(WorkPackageId::value).toList());
        } catch (Refused denied) {
            return denied.reason();
        }
    }
}
