package dev.quarterdeck.execution.internal.application.context;

import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.kernel.refusal.Refused;

/** Where the work on one work package lives, for a command that learns only on its way which one it is about. */
public interface WorkPackageContexts {
    /**
     * The same command, about the work package.
     *
     * @throws Refused if the mission has no such work package, or the caller stands in another lane than its own
     */
    WriteContext about(WriteContext context, WorkPackageId workPackage);

    /**
     * The same for a command that may be given from anywhere.
     *
     * @throws Refused if the mission has no such work package
     */
    WriteContext anywhere(WriteContext context, WorkPackageId workPackage);
}
