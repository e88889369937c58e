package dev.quarterdeck.execution.internal.adapter.cli;

import dev.quarterdeck.execution.api.Integration.Aborted;
import dev.quarterdeck.execution.api.Integration.Answer;
import dev.quarterdeck.execution.api.Integration.MergePlan;
import dev.quarterdeck.execution.api.Integration.Merged;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.surface.Columns;
import dev.quarterdeck.kernel.surface.Style;
import java.util.Locale;

/** A merge in words: planned, done or given up. */
final class IntegrationText {
    private static final int SHORT = 12;

    private IntegrationText() {}

    static String of(Answer answer, Style style) {
        return switch (answer) {
            case MergePlan plan -> plan(plan, style);
            case Merged merged -> merged(merged, style);
            case Aborted aborted ->
                "The merge is given up; %s stays at %s.".formatted(aborted.target(), abbreviated(aborted.stays()));
        };
    }

    private static String plan(MergePlan plan, Style style) {
        var lines = Columns.of("strategy", plan.strategy().name().toLowerCase(Locale.ROOT))
                .row("target", "%s at %s".formatted(plan.target(), abbreviated(plan.from())));
        plan.commits().forEach(commit -> lines.row(style.faint(abbreviated(commit.commit())), commit.subject()));
        plan.conflicts()
                .forEach(conflict -> lines.row(
                        "conflict", "%s: %s".formatted(conflict.what(), String.join(", ", conflict.files()))));
        plan.differing().forEach(file -> lines.row("differs", file));
        return lines.row("accepted", plan.accepted() ? "yes" : "no").text();
    }

    private static String merged(Merged merged, Style style) {
        var lines = Columns.of(
                merged.waiting() == null ? "merged" : "merging", merged.target().value());
        merged.workPackages()
                .forEach(each -> lines.row(each.workPackage().value(), style.faint(abbreviated(each.commit()))));
        if (merged.waiting() != null) {
            lines.row("waiting", merged.waiting());
        }
        merged.lanes().forEach(lane -> lines.row("lane " + lane.lane(), lane.kept() == null ? "cleared" : lane.kept()));
        var push = merged.push();
        if (push != null) {
            lines.row(
                    "push", push.done() ? "pushed to " + push.remote() : "%s: %s".formatted(push.remote(), push.why()));
        }
        var request = merged.pullRequest();
        if (request != null) {
            lines.row(
                    "to do",
                    "open a pull request \"%s\": %s into %s"
                            .formatted(request.title(), request.head(), request.base()));
        }
        return lines.text();
    }

    private static String abbreviated(CommitId commit) {
        return commit.value().substring(0, SHORT);
    }
}
