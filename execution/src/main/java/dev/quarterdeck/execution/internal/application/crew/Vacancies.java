package dev.quarterdeck.execution.internal.application.crew;

import dev.quarterdeck.execution.api.AgentSession;
import dev.quarterdeck.execution.api.MissionRuns;
import dev.quarterdeck.execution.api.MissionRuns.Complete;
import dev.quarterdeck.execution.internal.application.context.AgentContexts;
import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.actor.Principal;
import dev.quarterdeck.kernel.actor.Role;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.MissionPlans;
import dev.quarterdeck.mission.api.MissionPlans.PlannedWorkPackage;
import dev.quarterdeck.mission.api.MissionStatus;
import dev.quarterdeck.mission.api.MissionStatus.Move;
import dev.quarterdeck.mission.api.RunRecords;
import dev.quarterdeck.mission.api.RunRecords.OpenStep;
import dev.quarterdeck.mission.api.RunRecords.Outcome;
import dev.quarterdeck.mission.api.WorkPackageStatus;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an agent that has ended still had in hand is nobody's now, and is there for whoever asks next. */
@Component
class Vacancies {
    private final MissionRuns runs;
    private final RunRecords records;
    private final MissionPlans plans;
    private final MissionStatus status;
    private final AgentContexts contexts;

    Vacancies(MissionRuns runs, RunRecords records, MissionPlans plans, MissionStatus status, AgentContexts contexts) {
        this.runs = runs;
        this.records = records;
        this.plans = plans;
        this.status = status;
        this.contexts = contexts;
    }

    /** @throws Refused if somebody was faster */
    void open(WriteContext context, AgentSession session) {
        var why = "its agent %s is %s and has not handed it in"
                .formatted(session.agentType(), session.status().wireName());
        held(context, session)
                .forEach(step -> runs.complete(
                        context, new Complete(null, step.step(), step.workPackage(), Outcome.FAILED, why, null)));
        // An agent reports; giving up what is claimed is more than that.
        var service = new Principal(Actor.QUARTERDECK, context.entry().organization(), Set.of(Role.OPERATOR));
        var freeing =
                contexts.of(service, context.identity().mission(), session.id().value());
        plans.of(context.read()).workPackages().stream()
                .filter(one -> isUnderWay(one) && isOf(session, one.implementer()))
                .forEach(one -> status.move(freeing, new Move(one.id(), WorkPackageStatus.PLANNED, why, null, null)));
    }

    private Stream<OpenStep> held(WriteContext context, AgentSession session) {
        var run = records.of(context.read()).current();
        return run == null ? Stream.of() : run.open().stream().filter(step -> isOf(session, step.holder()));
    }

    private static boolean isUnderWay(PlannedWorkPackage one) {
        return one.status() == WorkPackageStatus.CLAIMED || one.status() == WorkPackageStatus.IN_PROGRESS;
    }

    private static boolean isOf(AgentSession session, @Nullable Actor actor) {
        return actor != null && actor.id().equals(session.id().value());
    }
}
