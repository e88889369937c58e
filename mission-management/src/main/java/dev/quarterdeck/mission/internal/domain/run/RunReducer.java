package dev.quarterdeck.mission.internal.domain.run;

import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.mission.api.RunRecords.Decided;
import dev.quarterdeck.mission.api.RunRecords.OpenStep;
import dev.quarterdeck.mission.api.RunRecords.Outcome;
import dev.quarterdeck.mission.api.RunRecords.Run;
import dev.quarterdeck.mission.api.WorkPackageStatus;
import dev.quarterdeck.mission.internal.domain.Projection;
import dev.quarterdeck.mission.internal.domain.run.RunFact.MissionStarted;
import dev.quarterdeck.mission.internal.domain.run.RunFact.RunBlocked;
import dev.quarterdeck.mission.internal.domain.run.RunFact.RunDecisionTaken;
import dev.quarterdeck.mission.internal.domain.run.RunFact.RunRestarted;
import dev.quarterdeck.mission.internal.domain.run.RunFact.RunStepClaimed;
import dev.quarterdeck.mission.internal.domain.run.RunFact.RunStepCompleted;
import dev.quarterdeck.mission.internal.domain.work.WorkFact;
import dev.quarterdeck.mission.internal.domain.work.WorkFact.StatusChanged;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What facts about runs mean. A fact about a run that is not under way means nothing any more. */
public final class RunReducer {
    private RunReducer() {}

    public static @Nullable Projection apply(@Nullable Projection now, RunFact fact, Actor actor, Instant at) {
        return now == null
                ? null
                : now.with(now.subjects().with(apply(now.subjects().runs(), fact, actor, at)));
    }

    /** A work package that moves on ends what was claimed of it; that its review begins is part of the review. */
    public static @Nullable Projection apply(@Nullable Projection now, WorkFact fact) {
        return now != null && fact instanceof StatusChanged moved && moved.to() != WorkPackageStatus.IN_REVIEW
                ? now.with(now.subjects().with(movedOn(now.subjects().runs(), moved.workPackage())))
                : now;
    }

    private static RunState movedOn(RunState now, WorkPackageId workPackage) {
        var run = now.current();
        if (run == null || run.open().stream().noneMatch(open -> workPackage.equals(open.workPackage()))) {
            return now;
        }
        var open = run.open().stream()
                .filter(step -> !workPackage.equals(step.workPackage()))
                .toList();
        return new RunState(with(run, open, run.done()));
    }

    static RunState apply(RunState now, RunFact fact, Actor actor, Instant at) {
        if (fact instanceof MissionStarted started) {
            return new RunState(begun(started, actor, at));
        }
        var run = now.current();
        return run == null || !run.id().equals(fact.run()) ? now : new RunState(next(run, fact, actor, at));
    }

    private static @Nullable Run next(Run run, RunFact fact, Actor actor, Instant at) {
        return switch (fact) {
            case MissionStarted started -> begun(started, actor, at);
            case RunStepClaimed(var _, var step, var workPackage, var prompt) ->
                with(run, opened(run, new OpenStep(step, workPackage, actor, at, prompt, null)), run.done());
            case RunStepCompleted completed -> completed(run, completed);
            case RunBlocked(var _, var reasons) -> stopped(run, reasons);
            case RunDecisionTaken(var _, var decision, var option, var rationale) ->
                decided(run, new Decided(decision, option, rationale, actor, at));
            case RunRestarted _ -> null;
        };
    }

    private static Run begun(MissionStarted started, Actor actor, Instant at) {
        return new Run(
                started.run(),
                started.type(),
                started.charterVersion(),
                started.policy(),
                started.topology(),
                actor,
                at,
                List.of(),
                Set.of(),
                List.of(),
                List.of());
    }

    private static Run completed(Run run, RunStepCompleted fact) {
        if (fact.outcome() == Outcome.BLOCKED) {
            return with(
                    run, run.open().stream().map(step -> hindered(step, fact)).toList(), run.done());
        }
        var open = others(run, fact.step(), fact.workPackage()).toList();
        if (fact.outcome() == Outcome.FAILED || fact.workPackage() != null) {
            return with(run, open, run.done());
        }
        var done = new HashSet<>(run.done());
        done.add(fact.step());
        return with(run, open, done);
    }

    private static OpenStep hindered(OpenStep step, RunStepCompleted fact) {
        var note = fact.note();
        return isAbout(step, fact.step(), fact.workPackage())
                ? new OpenStep(
                        step.step(),
                        step.workPackage(),
                        step.holder(),
                        step.since(),
                        step.promptHash(),
                        note == null ? "no reason was given" : note)
                : step;
    }

    private static List<OpenStep> opened(Run run, OpenStep step) {
        return Stream.concat(others(run, step.step(), step.workPackage()), Stream.of(step))
                .toList();
    }

    private static Stream<OpenStep> others(Run run, String step, @Nullable WorkPackageId workPackage) {
        return run.open().stream().filter(open -> !isAbout(open, step, workPackage));
    }

    static boolean isAbout(OpenStep open, String step, @Nullable WorkPackageId workPackage) {
        return open.step().equals(step) && Objects.equals(open.workPackage(), workPackage);
    }

    private static Run decided(Run run, Decided answer) {
        var others = run.decisions().stream().filter(one -> !one.decision().equals(answer.decision()));
        return copy(
                run,
                run.open(),
                run.done(),
                Stream.concat(others, Stream.of(answer)).toList(),
                List.of());
    }

    private static Run stopped(Run run, List<String> obstacles) {
        return copy(run, run.open(), run.done(), run.decisions(), obstacles);
    }

    private static Run with(Run run, List<OpenStep> open, Set<String> done) {
        return copy(run, open, done, run.decisions(), List.of());
    }

    private static Run copy(
            Run run, List<OpenStep> open, Set<String> done, List<Decided> decisions, List<String> obstacles) {
        return new Run(
                run.id(),
                run.type(),
                run.charterVersion(),
                run.policy(),
                run.topology(),
                run.startedBy(),
                run.startedAt(),
                open,
                done,
                decisions,
                obstacles);
    }
}
