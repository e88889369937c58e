package dev.quarterdeck.execution.internal.application.context;

import dev.quarterdeck.execution.internal.domain.run.RunStep;
import dev.quarterdeck.governance.api.MissionType;
import dev.quarterdeck.kernel.context.Fragment.AgentProfileReference;
import dev.quarterdeck.kernel.context.PromptContext;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.RunRecords.Run;
import org.jspecify.annotations.Nullable;

/** What the context is for a command that hands out a step, which it learns of only on its way. */
public interface StepContexts {
    /** The same command, given from no directory: what somebody is given to do does not depend on where they ask. */
    WriteContext fromAnywhere(WriteContext context);

    /**
     * What the step's worker is told from.
     *
     * @param context about the work package, where the step is one's
     * @param profile whom the worker works as
     * @throws Refused if this server has no checkout
     */
    PromptContext of(
            WriteContext context, Run run, MissionType type, RunStep step, @Nullable AgentProfileReference profile);
}
