package dev.quarterdeck.execution.internal.domain.run;

import dev.quarterdeck.execution.api.MissionRuns.GuardFailure;
import dev.quarterdeck.execution.internal.domain.run.Outlook.Offer;
import dev.quarterdeck.execution.internal.domain.run.Outlook.Question;
import dev.quarterdeck.execution.internal.domain.run.Outlook.Stuck;
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
                .filter(input -> now.decision(inputId(input)).isEmpty())
                .findFirst()
                .map(input -> new Question(
                        inputId(input),
                        step.id(),
                        "'%s' needs to know: %s".formatted(step.title(), input.replace('_', ' ')),
                        List.of(),
                        false))
                .orElse(null);
    }

    static String inputId(String input) {
        return "input:" + input;
    }

    private static Outlook offer(Situation now, RunStep step) {
        if (RunStep.IMPLEMENT.equals(step.surface())) {
            return WorkOffers.implement(now, step);
        }
        if (RunStep.REVIEW.equals(step.surface())) {
            return WorkOffers.review(now, step);
        }
        return now.open(step.id(), null)
                .<Outlook>map(open -> new Stuck(List.of(open.obstacle() == null ? taken(now, open) : hindered(now, open))))
                .orElseGet(() -> new Offer(step, null, false));
    }

    private static GuardFailure taken(Situation now, OpenStep open) {
        return new GuardFailure(
                "STEP_IS_TAKEN",
                open.step(),
                "%s has it since %s".formatted(open.holder().displayName(), open.since()),
                report(now, open, "failed"));
    }

    static GuardFailure hindered(Situation now, OpenStep open) {
        return new GuardFailure(
                "STEP_IS_BLOCKED",
                open.workPackage() == null ? open.step() : open.step() + " of " + open.workPackage(),
                "%s reported: %s".formatted(open.holder().displayName(), open.obstacle()),
                report(now, open, "failed"));
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
