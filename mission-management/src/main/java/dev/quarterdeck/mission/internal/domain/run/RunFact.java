package dev.quarterdeck.mission.internal.domain.run;

import dev.quarterdeck.kernel.context.InteractionPolicy;
import dev.quarterdeck.kernel.context.Topology;
import dev.quarterdeck.kernel.id.RunId;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.mission.api.FrozenType;
import dev.quarterdeck.mission.api.RunRecords.Outcome;
import dev.quarterdeck.mission.internal.domain.MissionFact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A fact about a run; its doer is the event's actor. */
public sealed interface RunFact extends MissionFact {
    RunId run();

    /** A run begins, with the rules it goes by from now on. */
    record MissionStarted(
            RunId run, FrozenType type, String charterVersion, InteractionPolicy policy, Topology topology)
            implements RunFact {}

    /** The actor holds a step, and was told this about it. */
    record RunStepClaimed(RunId run, String step, @Nullable WorkPackageId workPackage, String promptHash)
            implements RunFact {}

    record RunStepCompleted(
            RunId run,
            String step,
            @Nullable WorkPackageId workPackage,
            Outcome outcome,
            @Nullable String note) implements RunFact {}

    /** Somebody asked and nothing could be done. */
    record RunBlocked(RunId run, List<String> reasons) implements RunFact {
        public RunBlocked {
            reasons = List.copyOf(reasons);
        }
    }

    record RunDecisionTaken(
            RunId run,
            String decision,
            String option,
            @Nullable String rationale) implements RunFact {}

    /** The run ends here; another one takes its place. */
    record RunRestarted(RunId run, RunId successor) implements RunFact {}
}
