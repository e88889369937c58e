package dev.quarterdeck.execution.internal.application.crew;

import dev.quarterdeck.execution.api.AgentMissionRefusal.AgentHasNoStep;
import dev.quarterdeck.execution.api.MissionRuns;
import dev.quarterdeck.execution.api.MissionRuns.Claim;
import dev.quarterdeck.execution.api.MissionRuns.GuardFailure;
import dev.quarterdeck.execution.api.MissionRuns.Next;
import dev.quarterdeck.execution.internal.application.agent.AgentIdentity;
import dev.quarterdeck.execution.internal.application.agent.MissionTies.Assigned;
import dev.quarterdeck.execution.internal.application.agent.MissionTies.Wanted;
import dev.quarterdeck.execution.internal.application.run.WorkAhead;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.Collaboration;
import dev.quarterdeck.mission.api.Collaboration.FocusOn;
import dev.quarterdeck.mission.api.Collaboration.Join;
import dev.quarterdeck.mission.api.Collaboration.Leave;
import dev.quarterdeck.mission.api.Collaboration.SetIntent;
import dev.quarterdeck.mission.api.Focus;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets agents take part in a mission, and gives them the step they are wanted for as it is given to anybody. */
@Component
class Boarding {
    private final Collaboration team;
    private final MissionRuns runs;
    private final WorkAhead ahead;

    Boarding(Collaboration team, MissionRuns runs, WorkAhead ahead) {
        this.team = team;
        this.runs = runs;
        this.ahead = ahead;
    }

    Assigned begin(WriteContext context, AgentIdentity agent, Wanted wanted) {
        team.join(context, new Join(null, agent.session().id().value(), null));
        try {
            return wanted.workPackage() == null && wanted.prompt() != null
                    ? new Assigned(null, null, wanted.prompt())
                    : given(context, wanted);
        } catch (Refused refused) {
            team.leave(context, new Leave(refused.reason().code(), null));
            throw refused;
        }
    }

    private Assigned given(WriteContext context, Wanted wanted) {
        var mission = context.identity().mid8();
        var workPackage = wanted.workPackage();
        var next = workPackage == null
                ? runs.claim(context, new Claim(null, null, null, wanted.profile(), null))
                : ahead.give(context, workPackage, wanted.profile());
        return switch (next) {
            case Next.Step step -> taken(context, step, wanted.prompt());
            case Next.DecisionRequired question ->
                throw none(mission, wanted.workPackage(), question.question(), question.nextStep());
            case Next.Blocked(var _, var failures) ->
                throw none(
                        mission,
                        wanted.workPackage(),
                        failures.stream().map(GuardFailure::evidence).collect(Collectors.joining("; ")),
                        failures.isEmpty()
                                ? "qd status " + mission
                                : failures.getFirst().nextStep());
            case Next.Terminal(var _, var reason) ->
                throw none(mission, wanted.workPackage(), reason, "qd status " + mission);
        };
    }

    private Assigned taken(WriteContext context, Next.Step step, @Nullable String more) {
        var workPackage = step.workPackage();
        if (workPackage != null) {
            team.focus(context, new FocusOn(new Focus(Focus.Kind.WP, workPackage.value()), null));
            team.setIntent(context, new SetIntent(true, null));
        }
        var prompt = step.prompt() == null ? "" : step.prompt().text();
        return new Assigned(step.directory(), step.step(), more == null ? prompt : prompt + "\n" + more + "\n");
    }

    private static Refused none(String mission, @Nullable WorkPackageId workPackage, String observed, String nextStep) {
        var subject = workPackage == null ? mission : workPackage + " of " + mission;
        return new Refused(new AgentHasNoStep(subject, observed, nextStep));
    }
}
