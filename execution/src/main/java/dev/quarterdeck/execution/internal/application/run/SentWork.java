package dev.quarterdeck.execution.internal.application.run;

import dev.quarterdeck.execution.api.MissionRuns;
import dev.quarterdeck.execution.api.MissionRuns.Claim;
import dev.quarterdeck.execution.api.MissionRuns.GuardFailure;
import dev.quarterdeck.execution.api.MissionRuns.Next;
import dev.quarterdeck.execution.api.Work.Implement;
import dev.quarterdeck.execution.internal.application.context.StepContexts;
import dev.quarterdeck.execution.internal.application.work.TakingUp;
import dev.quarterdeck.execution.internal.domain.run.Outlook.Offer;
import dev.quarterdeck.execution.internal.domain.run.RunStep;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.id.WorkPackageId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class SentWork implements WorkAhead {
    private static final String WAITS = "STEP_WAITS";

    private final MissionRuns runs;
    private final Lookout lookout;
    private final TakingUp work;
    private final Giving giving;
    private final StepContexts contexts;

    SentWork(MissionRuns runs, Lookout lookout, TakingUp work, Giving giving, StepContexts contexts) {
        this.runs = runs;
        this.lookout = lookout;
        this.work = work;
        this.giving = giving;
        this.contexts = contexts;
    }

    @Override
    public Next give(WriteContext context, WorkPackageId workPackage, @Nullable String profile) {
        var here = contexts.fromAnywhere(context);
        var run = runs.start(here, null);
        var sight = lookout.see(here, null, workPackage);
        var step = RunStep.of(sight.type()).stream()
                .filter(one -> RunStep.IMPLEMENT.equals(one.surface()))
                .findFirst();
        var claim = new Claim(run.id(), step.map(RunStep::id).orElse(null), workPackage, profile, null);
        var next = runs.claim(here, claim);
        return step.filter(_ -> isAhead(next))
                .flatMap(one -> ahead(here, one, workPackage, claim))
                .orElse(next);
    }

    /** What a person may take up before the run is there, an agent that is sent to it may as well. */
    private Optional<Next> ahead(WriteContext context, RunStep step, WorkPackageId workPackage, Claim claim) {
        work.take(context, new Implement(workPackage, null, null));
        var sight = lookout.see(context, null, workPackage);
        return Optional.ofNullable(sight.situation().run())
                .map(run -> giving.again(context, sight, run, new Offer(step, workPackage, false), claim));
    }

    private static boolean isAhead(Next next) {
        return next instanceof Next.Blocked(var _, var failures)
                && !failures.isEmpty()
                && failures.stream().map(GuardFailure::code).allMatch(WAITS::equals);
    }
}
