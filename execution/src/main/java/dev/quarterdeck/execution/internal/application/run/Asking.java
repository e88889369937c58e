package dev.quarterdeck.execution.internal.application.run;

import dev.quarterdeck.execution.internal.domain.run.Outlook.Question;
import dev.quarterdeck.execution.internal.domain.run.RunStep;
import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.context.InteractionPolicy.AutonomyMode;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.mission.api.DecisionRequest;
import dev.quarterdeck.mission.api.DecisionRequest.Addressees;
import dev.quarterdeck.mission.api.Decisions;
import dev.quarterdeck.mission.api.Decisions.Ask;
import dev.quarterdeck.mission.api.Decisions.Withdraw;
import dev.quarterdeck.mission.api.RunRecords.Run;
import dev.quarterdeck.mission.api.Waiter;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Puts the questions of runs where people find them, and takes back those that need no answer any more. */
@Component
class Asking {
    private final Decisions decisions;

    Asking(Decisions decisions) {
        this.decisions = decisions;
    }

    /** The question as it waits; asked before, it is the same. */
    DecisionRequest ask(WriteContext context, Sight sight, Run run, Question question) {
        var known = sight.request(question.id());
        return known.isPresent() ? known.get() : asked(context, run, question);
    }

    private DecisionRequest asked(WriteContext context, Run run, Question question) {
        var waiter = new Waiter.RunStep(run.id(), question.step(), question.id());
        var ask = new Ask(question.text(), question.options(), addressees(run, question), null, null, waiter, null);
        return decisions.ask(context, ask).request();
    }

    /** Whoever looks after a step that is done, by whatever way, need not be asked about it. */
    void takeBack(WriteContext context, Sight sight) {
        sight.asked().stream()
                .filter(request -> mayTakeBack(context.entry().actor(), request))
                .filter(request -> isSettled(sight, request))
                .forEach(request -> decisions.withdraw(context, new Withdraw(request.id(), "the step is done", null)));
    }

    private static boolean isSettled(Sight sight, DecisionRequest request) {
        return request.waiter() instanceof Waiter.RunStep waiting
                && waiting.step() != null
                && sight.step(waiting.step())
                        .filter(step -> isDone(sight, step))
                        .isPresent();
    }

    private static boolean isDone(Sight sight, RunStep step) {
        return sight.situation().isDone(step);
    }

    private static boolean mayTakeBack(Actor caller, DecisionRequest request) {
        return caller.kind() == Actor.Kind.HUMAN
                || caller.id().equals(request.askedBy().id());
    }

    /** An agent may say what a step needs to know, unless a person is to lead every step. */
    private static Addressees addressees(Run run, Question question) {
        var llm = !question.byPerson() && run.policy().autonomy() != AutonomyMode.DRIVEN;
        return new Addressees(Set.of(), Set.of(), llm);
    }
}
