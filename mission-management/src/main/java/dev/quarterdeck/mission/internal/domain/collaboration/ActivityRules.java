package dev.quarterdeck.mission.internal.domain.collaboration;

import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.kernel.refusal.CommonRefusal.InvalidInput;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.Collaboration.Beat;
import dev.quarterdeck.mission.api.Collaboration.CompleteStep;
import dev.quarterdeck.mission.api.Collaboration.StartStep;
import dev.quarterdeck.mission.api.CollaborationRefusal.StepIsNotExecuted;
import dev.quarterdeck.mission.api.CollaborationRefusal.WarningUnacknowledged;
import dev.quarterdeck.mission.api.Focus;
import dev.quarterdeck.mission.api.Phase;
import dev.quarterdeck.mission.api.TransitionRefusal.MissionAtRest;
import dev.quarterdeck.mission.internal.domain.Projection;
import dev.quarterdeck.mission.internal.domain.collaboration.CollaborationFact.Said;
import dev.quarterdeck.mission.internal.domain.collaboration.Participant.Running;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.FocusTarget;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Payload.DriveIntentSet;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Payload.FocusChanged;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Payload.Intent;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Payload.Outcome;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Payload.PresenceHeartbeat;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Payload.PromptStepExecutionCompleted;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Payload.PromptStepExecutionStarted;
import dev.quarterdeck.mission.internal.domain.work.Transitions;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which facts somebody's work leads to; none where nothing changes. */
public final class ActivityRules {
    private static final Set<Phase> RESTING = EnumSet.of(Phase.COMPLETED, Phase.CANCELED, Phase.PAUSED);

    private ActivityRules() {}

    public static List<CollaborationFact> beat(
            Roster roster, MissionId mission, Actor actor, Instant now, Beat command) {
        var self = RosterRules.self(roster, actor);
        var named = Wording.nameIfGiven("session", command.session());
        return self.isBeatDue(now)
                ? List.of(new Said(new PresenceHeartbeat(self.id(), mission.value(), named)))
                : List.of();
    }

    public static List<CollaborationFact> intend(Roster roster, MissionId mission, Actor actor, boolean drives) {
        var self = RosterRules.self(roster, actor);
        return self.driving() == drives
                ? List.of()
                : List.of(new Said(
                        new DriveIntentSet(self.id(), mission.value(), drives ? Intent.ACTIVE : Intent.INACTIVE)));
    }

    public static List<CollaborationFact> focus(Projection now, MissionId mission, Actor actor, Focus focus) {
        var self = RosterRules.self(now.subjects().team().roster(), actor);
        var target = target(now, focus);
        return target.equals(self.focus())
                ? List.of()
                : List.of(new Said(new FocusChanged(self.id(), mission.value(), target, self.focus())));
    }

    public static List<CollaborationFact> start(Projection now, MissionId mission, Actor actor, StartStep command) {
        var self = RosterRules.self(now.subjects().team().roster(), actor);
        var step = Wording.name("step", command.step());
        var description = Wording.remarkIfGiven("description", command.description());
        var workPackage = command.workPackage() == null ? null : known(now, command.workPackage());
        if (RESTING.contains(now.mission().phase())) {
            throw new Refused(new MissionAtRest(mission, now.mission().phase()));
        }
        return self.isRunning(step, workPackage)
                ? List.of()
                : List.of(new Said(
                        new PromptStepExecutionStarted(self.id(), mission.value(), step, workPackage, description)));
    }

    public static List<CollaborationFact> complete(
            Roster roster, MissionId mission, Actor actor, CompleteStep command) {
        var self = RosterRules.self(roster, actor);
        var workPackage =
                command.workPackage() == null ? null : command.workPackage().value();
        var step = self.running().stream()
                .filter(one -> one.step().equals(command.step()))
                .filter(one -> workPackage == null || workPackage.equals(one.workPackage()))
                .findFirst()
                .orElseThrow(() -> new Refused(new StepIsNotExecuted(
                        command.step(),
                        self.running().stream().map(Running::step).toList())));
        var outcome = switch (command.outcome()) {
            case SUCCESS -> Outcome.SUCCESS;
            case FAILURE -> Outcome.FAILURE;
            case SKIPPED -> Outcome.SKIPPED;
        };
        return List.of(new Said(new PromptStepExecutionCompleted(
                self.id(), mission.value(), step.step(), step.workPackage(), outcome)));
    }

    /**
     * Whether a step may begin.
     *
     * @param required the types of warnings that have to be acknowledged first
     * @throws Refused with what has to be acknowledged
     */
    public static void requireCleared(Warnings warnings, String participant, String step, Set<String> required) {
        var blocking = warnings.openFor(participant).stream()
                .filter(one -> required.contains(one.situation().type().wireName()) && !one.isCleared())
                .toList();
        if (!blocking.isEmpty()) {
            throw new Refused(new WarningUnacknowledged(
                    step,
                    blocking.stream().map(Warning::id).toList(),
                    String.join(
                            ", ",
                            blocking.stream()
                                    .map(one -> one.situation().type().wireName())
                                    .distinct()
                                    .toList())));
        }
    }

    private static FocusTarget target(Projection now, Focus focus) {
        var field = "focus";
        var named = focus.target();
        return switch (focus.kind()) {
            case WP -> new FocusTarget(FocusTarget.Type.WP, known(now, workPackage(Wording.name(field, named))));
            case STEP -> new FocusTarget(FocusTarget.Type.STEP, Wording.name(field, named));
            case FILE -> new FocusTarget(FocusTarget.Type.FILE, Wording.path(field, named));
        };
    }

    private static WorkPackageId workPackage(String name) {
        if (!WorkPackageId.matches(name)) {
            throw new Refused(new InvalidInput("focus", "This is no work package.", name, "WP01", "qd status"));
        }
        return new WorkPackageId(name);
    }

    /** @throws Refused if the mission has no such work package */
    private static String known(Projection now, WorkPackageId workPackage) {
        return Transitions.row(now, workPackage).id().value();
    }
}
