package dev.quarterdeck.execution.internal.adapter.cli;

import dev.quarterdeck.execution.api.MissionRuns.GuardFailure;
import dev.quarterdeck.execution.api.MissionRuns.Next;
import dev.quarterdeck.execution.api.MissionRuns.Next.Blocked;
import dev.quarterdeck.execution.api.MissionRuns.Next.DecisionRequired;
import dev.quarterdeck.execution.api.MissionRuns.Next.Step;
import dev.quarterdeck.execution.api.MissionRuns.Next.Terminal;
import dev.quarterdeck.kernel.surface.Columns;
import dev.quarterdeck.kernel.surface.Style;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What comes next, for a person. */
final class NextText {
    private NextText() {}

    static String of(Next next, Style style) {
        return switch (next) {
            case Step step -> step(step, style);
            case DecisionRequired question -> question(question, style);
            case Blocked(var _, var failures) ->
                failures.stream()
                        .map(failure -> failure(failure, style))
                        .collect(Collectors.joining("\n", style.strong("nothing can be done now") + "\n", ""));
            case Terminal(var _, var reason) -> "nothing is left to do: " + reason;
        };
    }

    private static String step(Step step, Style style) {
        var columns = new Columns().row("step", step.step());
        optional(columns, "run", step.run());
        optional(columns, "work package", step.workPackage());
        optional(columns, "lane", step.lane());
        optional(columns, "directory", step.directory());
        var prompt = step.prompt();
        if (prompt == null) {
            return style.strong(step.title()) + "\n\n" + columns.text();
        }
        optional(columns, "prompt", prompt.file());
        columns.row("hash", prompt.hash());
        return style.strong(step.title()) + (step.resumed() ? " (yours already)" : "") + "\n\n" + columns.text()
                + "\n\n" + prompt.text();
    }

    private static String question(DecisionRequired question, Style style) {
        var columns = new Columns().row("question", question.id());
        if (!question.options().isEmpty()) {
            columns.row("answers", String.join(", ", question.options()));
        }
        if (question.byPerson()) {
            columns.row("by", "a person");
        }
        columns.row("next", question.nextStep());
        return style.strong(question.question()) + "\n\n" + columns.text();
    }

    private static String failure(GuardFailure failure, Style style) {
        return "  %s %s\n    %s\n    %s"
                .formatted(
                        failure.code(),
                        failure.subject(),
                        failure.evidence(),
                        style.faint("next: " + failure.nextStep()));
    }

    private static void optional(Columns columns, String label, @Nullable Object value) {
        if (value != null) {
            columns.row(label, value.toString());
        }
    }
}
