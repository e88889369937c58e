package dev.quarterdeck.execution.internal.domain.run;

import dev.quarterdeck.execution.api.MissionRuns.GuardFailure;
import dev.quarterdeck.execution.internal.domain.run.Outlook.Question;
import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.context.InteractionPolicy.AutonomyMode;
import dev.quarterdeck.mission.api.RunRecords.Decided;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whom a step asks before it is handed out: by how much hangs on it, and who is accountable. */
final class Consent {
    static final String APPROVE = "approve";
    static final String REJECT = "reject";
    static final String PROCEED = "proceed";
    static final String DEFER = "defer";

    private Consent() {}

    /** Absent where nobody has to be asked, or the answer was yes. */
    static @Nullable Question question(Situation now, RunStep step) {
        var answer = now.decision(id(step)).map(Decided::option);
        return switch (step.significance()) {
            case LOW -> null;
            case MEDIUM ->
                answer.filter(PROCEED::equals).isPresent() || (answer.isEmpty() && goesOnByItself(now, step))
                        ? null
                        : asked(step, "go ahead", List.of(PROCEED, DEFER), false);
            case HIGH ->
                answer.filter(APPROVE::equals).isPresent()
                        ? null
                        : asked(step, "be done", List.of(APPROVE, REJECT), true);
        };
    }

    static boolean isDeferred(Situation now, RunStep step) {
        return now.decision(id(step))
                .filter(answer -> answer.option().equals(DEFER))
                .isPresent();
    }

    /** Why a step that was turned down is not handed out. */
    static Optional<GuardFailure> rejection(Situation now, RunStep step) {
        return now.decision(id(step))
                .filter(answer -> answer.option().equals(REJECT))
                .map(answer -> new GuardFailure(
                        "STEP_REJECTED",
                        step.id(),
                        "%s rejected it%s"
                                .formatted(
                                        answer.by().displayName(),
                                        answer.rationale() == null ? "" : ": " + answer.rationale()),
                        "qd next --mission %s --answer %s=%s".formatted(now.mission(), id(step), APPROVE)));
    }

    static String id(RunStep step) {
        return (step.audit() ? "audit:" : "step:") + step.id();
    }

    // A person who asks for the step has looked at it; an audit is a question in itself.
    private static boolean goesOnByItself(Situation now, RunStep step) {
        return !step.audit()
                && (now.caller().kind() == Actor.Kind.HUMAN || now.policy().autonomy() != AutonomyMode.DRIVEN);
    }

    private static Question asked(RunStep step, String what, List<String> options, boolean byPerson) {
        var raci = step.raci();
        var who = raci == null ? "" : " (accountable: %s)".formatted(raci.accountable());
        return new Question(
                id(step), step.id(), "May '%s' %s?%s".formatted(step.title(), what, who), options, byPerson);
    }
}
