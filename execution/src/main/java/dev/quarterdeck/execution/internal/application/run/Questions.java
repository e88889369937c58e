package dev.quarterdeck.execution.internal.application.run;

import dev.quarterdeck.execution.api.MissionRuns.Next.DecisionRequired;
import dev.quarterdeck.execution.internal.domain.run.Outlook.Question;
import dev.quarterdeck.execution.internal.domain.run.Situation;
import dev.quarterdeck.kernel.id.DecisionId;
import org.jspecify.annotations.Nullable;

/** Questions as they are shown, with how to answer them. */
final class Questions {
    private Questions() {}

    static DecisionRequired shown(Situation now, Question question, @Nullable DecisionId request) {
        var answer = question.options().isEmpty()
                ? "'YOUR ANSWER'"
                : question.options().getFirst();
        return new DecisionRequired(
                now.runId(),
                request,
                question.id(),
                question.step(),
                question.text(),
                question.options(),
                question.byPerson(),
                "qd next --mission %s --answer %s=%s".formatted(now.mission(), question.id(), answer));
    }
}
