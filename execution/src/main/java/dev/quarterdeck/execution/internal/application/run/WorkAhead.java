package dev.quarterdeck.execution.internal.application.run;

import dev.quarterdeck.execution.api.MissionRuns.Next;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.kernel.refusal.Refused;
import org.jspecify.annotations.Nullable;

/** Work on one work package for whoever was sent to do just that: as a step of the run, or before the run is there. */
public interface WorkAhead {
    /**
     * @param profile whom the worker works as
     * @throws Refused if the work package may not be taken up
     */
    Next give(WriteContext context, WorkPackageId workPackage, @Nullable String profile);
}
