package dev.quarterdeck.execution.internal.application.run;

import dev.quarterdeck.execution.api.MissionRuns;
import dev.quarterdeck.execution.api.MissionRuns.Claim;
import dev.quarterdeck.execution.api.MissionRuns.GuardFailure;
import dev.quarterdeck.execution.api.MissionRuns.Next;
import dev.quarterdeck.execution.api.Work.Implement;
import dev.quarterdeck.execution.internal.application.context.StepContexts;
import dev.quarterdeck.execution.internal.application.work.TakingUp;
import dev.quarterdeck.execution.internal.domain.run.Outlook.Offer;
import dev.quarterdeck.execution.internal.domain.run.Outlook.Stuck;
import dev.quarterdeck.execution.internal.domain.run.RunStep;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.mission.api.RunRecords;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class SentWork implements WorkAhead {
    private static final String WAITS = "STEP_WAITS";

    private final MissionRuns runs;
    private final RunRecords records;
    private final Lookout lookout;
    private final TakingUp work;
    private final Giving giving;
    private final StepContexts contexts;

    SentWork(
            MissionRuns runs,
            RunRecords records,
            Lookout lookout,
            TakingUp work,
            Giving giving,
            StepContexts contexts) {
        this.runs = runs;
        this.records = records;
        this.lookout = lookout;
        this.work = work;
        this.giving = giving;
        this.contexts = contexts;
    }

    @Override
    public Next give(WriteContext context, WorkPackageId workPackage, @Nullable String profile) {
        var here = contexts.fromAnywhere(context);
        var type = lookout.see(here, null, workPackage).type();
        var step = RunStep.of(type).stream()
                .filter(one -> RunStep.IMPLEMENT.equals(one.surface()))
                .findFirst();
        var claim = new Claim(null, step.map(RunStep::id).orElse(null), workPackage, profile, null);
        return step.filter(one -> isAhead(lookout.see(here, one.id(), workPackage)))
                .map(one -> ahead(here, one, workPackage, claim))
                .orElseGet(() -> runs.claim(here, claim));
    }

    /** What a person may take up before the run is there, an agent that is sent to it may as well. */
    private Next ahead(WriteContext context, RunStep step, WorkPackageId workPackage, Claim claim) {
        work.take(context, new Implement(workPackage, null, null));
        var sight = lookout.see(context, null, workPackage);
        var current = sight.situation().run();
        var run = current == null
                ? Objects.requireNonNull(
                        records.start(context, sight.fresh(null)).current())
                : current;
        return giving.again(context, sight, run, new Offer(step, workPackage, false), claim);
    }

    private static boolean isAhead(Sight sight) {
        return sight.outlook() instanceof Stuck(var failures)
                && !failures.isEmpty()
                && failures.stream().map(GuardFailure::code).allMatch(WAITS::equals);
    }
}
