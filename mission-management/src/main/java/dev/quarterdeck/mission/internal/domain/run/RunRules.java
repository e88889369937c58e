package dev.quarterdeck.mission.internal.domain.run;

import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.id.RunId;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.RunRecords.Answer;
import dev.quarterdeck.mission.api.RunRecords.Blocking;
import dev.quarterdeck.mission.api.RunRecords.NewRun;
import dev.quarterdeck.mission.api.RunRecords.OpenStep;
import dev.quarterdeck.mission.api.RunRecords.Outcome;
import dev.quarterdeck.mission.api.RunRecords.Run;
import dev.quarterdeck.mission.api.RunRecords.StepClaim;
import dev.quarterdeck.mission.api.RunRecords.StepReport;
import dev.quarterdeck.mission.api.RunRefusal;
import dev.quarterdeck.mission.internal.domain.run.RunFact.MissionStarted;
import dev.quarterdeck.mission.internal.domain.run.RunFact.RunBlocked;
import dev.quarterdeck.mission.internal.domain.run.RunFact.RunDecisionTaken;
import dev.quarterdeck.mission.internal.domain.run.RunFact.RunRestarted;
import dev.quarterdeck.mission.internal.domain.run.RunFact.RunStepClaimed;
import dev.quarterdeck.mission.internal.domain.run.RunFact.RunStepCompleted;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The facts a command on a run leads to; none where it took effect before. */
public final class RunRules {
    private RunRules() {}

    /**
     * @param id the new run's, should there be one
     * @param active whether the mission goes on: one that has ended is not started again
     */
    public static List<RunFact> start(RunState now, boolean active, RunId id, NewRun command) {
        return now.current() == null ? List.of(started(active, id, command)) : List.of();
    }

    /** A run that goes by this very type already needs no other in its place. */
    public static List<RunFact> restart(RunState now, boolean active, RunId id, NewRun command) {
        var run = now.current();
        if (run == null) {
            return List.of(started(active, id, command));
        }
        return run.type().hash().equals(command.type().hash())
                ? List.of()
                : List.of(new RunRestarted(run.id(), id), started(active, id, command));
    }

    /** @throws Refused if somebody else holds the step, or it is done */
    public static List<RunFact> claim(RunState now, Actor actor, StepClaim command) {
        var run = current(now, command.run());
        if (command.workPackage() == null && run.done().contains(command.step())) {
            throw new Refused(new RunRefusal.StepIsDone(run.id(), command.step()));
        }
        var held = open(run, command.step(), command.workPackage());
        held.filter(step -> !step.holder().id().equals(actor.id())).ifPresent(step -> {
            var label = label(command.step(), command.workPackage());
            throw new Refused(new RunRefusal.StepIsTaken(label, step.holder().displayName()));
        });
        return held.filter(step -> step.promptHash().equals(command.promptHash()))
                        .isPresent()
                ? List.of()
                : List.of(new RunStepClaimed(run.id(), command.step(), command.workPackage(), command.promptHash()));
    }

    /** @throws Refused if nobody holds the step, or an agent reports what it does not hold */
    public static List<RunFact> report(RunState now, Actor actor, StepReport command) {
        var run = current(now, command.run());
        var label = label(command.step(), command.workPackage());
        var held = open(run, command.step(), command.workPackage());
        if (held.isEmpty()) {
            if (command.outcome() == Outcome.SUCCESS && run.done().contains(command.step())) {
                return List.of();
            }
            throw new Refused(new RunRefusal.StepIsNobodys(label));
        }
        var step = held.get();
        if (actor.kind() == Actor.Kind.LLM_AGENT && !step.holder().id().equals(actor.id())) {
            throw new Refused(new RunRefusal.StepIsTaken(label, step.holder().displayName()));
        }
        var known = command.outcome() == Outcome.BLOCKED && Objects.equals(step.obstacle(), command.note());
        return known
                ? List.of()
                : List.of(new RunStepCompleted(
                        run.id(), command.step(), command.workPackage(), command.outcome(), command.note()));
    }

    /** Said once: until the run goes on it stays blocked, whoever asks. */
    public static List<RunFact> block(RunState now, Blocking command) {
        var run = current(now, command.run());
        return run.obstacles().isEmpty() ? List.of(new RunBlocked(run.id(), command.reasons())) : List.of();
    }

    /** @throws Refused if a person has to answer and the actor is none */
    public static List<RunFact> decide(RunState now, Actor actor, Answer command) {
        var run = current(now, command.run());
        if (command.byPersonOnly() && actor.kind() != Actor.Kind.HUMAN) {
            throw new Refused(new RunRefusal.DecisionIsAPersons(command.decision(), actor.displayName()));
        }
        var known = run.decisions().stream()
                .anyMatch(one -> one.decision().equals(command.decision())
                        && one.option().equals(command.option())
                        && Objects.equals(one.rationale(), command.rationale()));
        return known
                ? List.of()
                : List.of(new RunDecisionTaken(run.id(), command.decision(), command.option(), command.rationale()));
    }

    private static Run current(RunState now, RunId named) {
        var run = now.current();
        if (run == null || !run.id().equals(named)) {
            throw new Refused(new RunRefusal.RunIsOver(named, run == null ? null : run.id()));
        }
        return run;
    }

    private static Optional<OpenStep> open(Run run, String step, @Nullable WorkPackageId workPackage) {
        return run.open().stream()
                .filter(open -> RunReducer.isAbout(open, step, workPackage))
                .findFirst();
    }

    private static MissionStarted started(boolean active, RunId id, NewRun command) {
        if (!active) {
            throw new Refused(new RunRefusal.MissionHasEnded());
        }
        return new MissionStarted(id, command.type(), command.charterVersion(), command.policy(), command.topology());
    }

    private static String label(String step, @Nullable WorkPackageId workPackage) {
        return workPackage == null ? step : step + " of " + workPackage;
    }
}
