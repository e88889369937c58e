package dev.quarterdeck.execution.internal.domain.run;

import dev.quarterdeck.execution.api.MissionRuns.GuardFailure;
import dev.quarterdeck.execution.internal.domain.run.Outlook.Offer;
import dev.quarterdeck.execution.internal.domain.run.Outlook.Question;
import dev.quarterdeck.execution.internal.domain.run.Outlook.Stuck;
import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.mission.api.RunRecords.OpenStep;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether a step whose time has come can be given to the caller, and if not, what is in the way. */
final class StepOffers {
    private StepOffers() {}

    static Outlook of(Situation now, RunStep step) {
        if (step.audit() && now.isReported(step)) {
            return Objects.requireNonNullElseGet(consent(now, step), () -> new Stuck(List.of()));
        }
        var failures = Guards.failing(now, step);
        if (!failures.isEmpty()) {
            return new Stuck(failures);
        }
        if (needsPerson(now, step)) {
            return new Stuck(List.of(new GuardFailure(
                    "PERSON_NEEDED",
                    step.id(),
                    "it is for " + String.join(", ", step.responsible()),
                    "have a person ask: qd next --mission " + now.mission())));
        }
        var question = firstQuestion(now, step);
        if (question != null) {
            return question;
        }
        if (!step.audit()) {
            var asked = consent(now, step);
            if (asked != null) {
                return asked;
            }
        }
        return offer(now, step);
    }

    /** A step whose responsible roles an agent cannot fill asks for a person. */
    private static boolean needsPerson(Situation now, RunStep step) {
        return now.caller().kind() == Actor.Kind.LLM_AGENT
                && !step.responsible().isEmpty()
                && !step.responsible().contains(RunStep.AGENT);
    }

    private static @Nullable Outlook consent(Situation now, RunStep step) {
        var rejected = Consent.rejection(now, step);
        return rejected.isPresent() ? new Stuck(List.of(rejected.get())) : Consent.question(now, step);
    }

    static @Nullable Question firstQuestion(Situation now, RunStep step) {
        var gate = Guards.gate(now, step);
        return gate == null ? missingInput(now, step) : gate;
    }

    private static @Nullable Question missingInput(Situation now, RunStep step) {
        return step.requiredInputs().stream()
                .filter(input -> now.decision(StepInputs.id(input)).isEmpty())
                .findFirst()
                .map(input -> new Question(
                        StepInputs.id(input),
                        step.id(),
                        "'%s' needs to know: %s".formatted(step.title(), input.replace('_', ' ')),
                        List.of(),
                        false))
                .orElse(null);
    }

    private static Outlook offer(Situation now, RunStep step) {
        if (RunStep.IMPLEMENT.equals(step.surface())) {
            return WorkOffers.implement(now, step);
        }
        if (RunStep.REVIEW.equals(step.surface())) {
            return WorkOffers.review(now, step);
        }
        return now.open(step.id(), null)
                .<Outlook>map(
                        open -> new Stuck(List.of(open.obstacle() == null ? taken(now, open) : hindered(now, open))))
                .orElseGet(() -> new Offer(step, null, false));
    }

    static GuardFailure taken(Situation now, OpenStep open) {
        return new GuardFailure(
                "STEP_IS_TAKEN",
                label(open),
                "%s has had it since %s".formatted(open.holder().displayName(), open.since()),
                report(now, open, "failed"));
    }

    static GuardFailure hindered(Situation now, OpenStep open) {
        return new GuardFailure(
                "STEP_IS_BLOCKED",
                label(open),
                "%s reported: %s".formatted(open.holder().displayName(), open.obstacle()),
                report(now, open, "failed"));
    }

    private static String label(OpenStep open) {
        return open.workPackage() == null ? open.step() : open.step() + " of " + open.workPackage();
    }

    private static String report(Situation now, OpenStep open, String outcome) {
        var named = open.workPackage() == null ? Stream.<String>of() : Stream.of("--wp " + open.workPackage());
        return Stream.concat(
                        Stream.of("to give it to somebody else: qd done --mission " + now.mission()),
                        Stream.concat(named, Stream.of("--step " + open.step(), "--outcome " + outcome)))
                .reduce((one, next) -> one + " " + next)
                .orElseThrow();
    }
}
