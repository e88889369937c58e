package dev.quarterdeck.execution.internal.application.run;

import dev.quarterdeck.execution.api.MissionRuns.Complete;
import dev.quarterdeck.execution.api.MissionRuns.Decide;
import dev.quarterdeck.execution.api.MissionRuns.Reported;
import dev.quarterdeck.execution.api.RunStepRefusal.DecisionNotOpen;
import dev.quarterdeck.execution.api.RunStepRefusal.OptionUnknown;
import dev.quarterdeck.execution.api.RunStepRefusal.StepUnknown;
import dev.quarterdeck.execution.internal.domain.run.Outlook.Question;
import dev.quarterdeck.execution.internal.domain.run.Planner;
import dev.quarterdeck.execution.internal.domain.run.RunStep;
import dev.quarterdeck.execution.internal.domain.run.TypeDrift;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.id.DecisionId;
import dev.quarterdeck.kernel.id.RunId;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.DecisionRequest;
import dev.quarterdeck.mission.api.RunRecords;
import dev.quarterdeck.mission.api.RunRecords.Answer;
import dev.quarterdeck.mission.api.RunRecords.Outcome;
import dev.quarterdeck.mission.api.RunRecords.Run;
import dev.quarterdeck.mission.api.RunRecords.Runs;
import dev.quarterdeck.mission.api.RunRecords.StepReport;
import dev.quarterdeck.mission.api.RunRefusal.RunIsOver;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes reports on steps, and answers to the run's questions. */
@Component
class StepReports {
    private final Lookout lookout;
    private final StepEvidence evidence;
    private final RunRecords records;

    StepReports(Lookout lookout, StepEvidence evidence, RunRecords records) {
        this.lookout = lookout;
        this.evidence = evidence;
        this.records = records;
    }

    Reported complete(WriteContext context, Complete command) {
        var sight = lookout.see(context, command.step(), command.workPackage());
        var run = run(sight, command.run());
        var step = sight.step(command.step()).orElseThrow(() -> new Refused(unknown(sight, command.step())));
        if (command.outcome() == Outcome.SUCCESS) {
            evidence.check(context, sight, step, command.workPackage());
            if (step.perWorkPackage()) {
                // Handing it in ended the step.
                return reported(records.of(context.read()));
            }
        }
        return reported(records.report(
                context,
                new StepReport(
                        run.id(),
                        command.step(),
                        command.workPackage(),
                        command.outcome(),
                        command.note(),
                        command.idempotencyKey())));
    }

    Reported decide(WriteContext context, Decide command) {
        var sight = lookout.see(context, null, null);
        var run = sight.situation().run() == null ? started(context, sight) : run(sight, command.run());
        if (isRestart(command)) {
            return reported(records.restart(context, sight.fresh(command.idempotencyKey())));
        }
        var question = Planner.questions(sight.situation()).stream()
                .filter(one -> isMeant(one, command.decision()))
                .findFirst();
        if (question.isEmpty()) {
            return alreadyAnswered(context, sight, run, command);
        }
        var asked = question.get();
        if (!asked.takes(command.option())) {
            throw new Refused(new OptionUnknown(asked.id(), command.option(), asked.options()));
        }
        var request = sight.request(asked.id()).map(DecisionRequest::id).orElse(null);
        return reported(records.decide(context, answer(run, asked, request, command)));
    }

    /** The same answer again is no news; anything else is not asked. */
    private Reported alreadyAnswered(WriteContext context, Sight sight, Run run, Decide command) {
        var known = run.decisions().stream()
                .anyMatch(one -> one.decision().equals(command.decision())
                        && one.option().equals(command.option()));
        if (!known) {
            var open = Planner.questions(sight.situation()).stream()
                    .map(Question::id)
                    .toList();
            throw new Refused(new DecisionNotOpen(command.decision(), open));
        }
        return reported(records.of(context.read()));
    }

    private static Answer answer(Run run, Question asked, @Nullable DecisionId request, Decide command) {
        return new Answer(
                run.id(),
                asked.id(),
                command.option(),
                command.rationale(),
                asked.byPerson(),
                request,
                command.idempotencyKey());
    }

    /** Named by its kind where that says enough: {@code drift}. */
    private static boolean isMeant(Question question, String named) {
        return question.id().equals(named) || question.id().startsWith(named + ":");
    }

    private static boolean isRestart(Decide command) {
        return command.option().equals(TypeDrift.RESTART) && command.decision().startsWith(TypeDrift.KIND);
    }

    private Run started(WriteContext context, Sight sight) {
        return Objects.requireNonNull(records.start(context, sight.fresh(null)).current());
    }

    private static Run run(Sight sight, @Nullable RunId named) {
        var current = sight.situation().run();
        if (current == null || (named != null && !named.equals(current.id()))) {
            throw new Refused(new RunIsOver(named, current == null ? null : current.id()));
        }
        return current;
    }

    private static Reported reported(Runs runs) {
        return new Reported(runs.version(), Objects.requireNonNull(runs.current()));
    }

    private static StepUnknown unknown(Sight sight, String step) {
        var steps = RunStep.of(sight.type()).stream().map(RunStep::id).toList();
        return new StepUnknown(step, sight.type().id(), steps);
    }
}
