package dev.quarterdeck.execution.internal.adapter.cli;

import dev.quarterdeck.execution.api.Lanes;
import dev.quarterdeck.execution.api.Lanes.Answer;
import dev.quarterdeck.execution.api.Lanes.Lane;
import dev.quarterdeck.execution.api.Lanes.LaneRemoved;
import dev.quarterdeck.execution.api.Lanes.LaneReport;
import dev.quarterdeck.execution.api.Lanes.LaneUpdated;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.kernel.refusal.CommonRefusal.InvalidInput;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.kernel.surface.Columns;
import dev.quarterdeck.kernel.surface.Console;
import dev.quarterdeck.kernel.surface.Style;
import dev.quarterdeck.kernel.surface.SurfaceCommand;
import dev.quarterdeck.mission.api.LaneOverlap;
import dev.quarterdeck.mission.api.LaneOverlap.ContestedFile;
import dev.quarterdeck.mission.api.LaneOverlap.Reason;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Component
@Scope("prototype")
@Command(
        name = "lanes",
        description = "Show a mission's lanes, why work packages share one, how far it is behind its target and which"
                + " of them get into each other's way; bring one up to date, or remove its worktree.",
        footer = "Example: qd lanes update a")
class LanesCommand implements SurfaceCommand<WriteContext, Answer> {
    private final Lanes lanes;

    @Parameters(index = "0", arity = "0..1", paramLabel = "ACTION", description = "${COMPLETION-CANDIDATES}.")
    private @Nullable Action action;

    @Parameters(index = "1", arity = "0..1", paramLabel = "LANE", description = "The lane: a, b, c.")
    private @Nullable String lane;

    /** What is done with a lane. */
    enum Action {
        update,
        remove
    }

    LanesCommand(Lanes lanes) {
        this.lanes = lanes;
    }

    @Override
    public Class<WriteContext> context() {
        return WriteContext.class;
    }

    @Override
    public void run(WriteContext context, Console<Answer> console) {
        console.answer(
                switch (action) {
                    case null -> lanes.report(context);
                    case update -> lanes.update(context, named());
                    case remove -> lanes.remove(context, named());
                });
    }

    private String named() {
        if (lane == null) {
            throw new Refused(new InvalidInput("lane", "No lane is named.", null, "a", "qd lanes shows them"));
        }
        return lane;
    }

    @Override
    public String text(Answer answer, Style style) {
        return switch (answer) {
            case LaneReport report -> report(report, style);
            case LaneUpdated(var updated, var before, var after) ->
                before.equals(after)
                        ? "lane %s is up to date".formatted(updated)
                        : "lane %s is at %s now".formatted(updated, after);
            case LaneRemoved(var removed, var worktree) ->
                worktree == null
                        ? "lane %s has no worktree".formatted(removed)
                        : "%s is removed; the branch stays".formatted(worktree);
        };
    }

    private static String report(LaneReport report, Style style) {
        return report.lanes().isEmpty()
                ? "no lanes yet: qd finalize lays them out"
                : Stream.concat(
                                report.lanes().stream().map(found -> text(found, style)),
                                report.overlaps().stream().map(found -> text(found, style)))
                        .collect(Collectors.joining("\n\n"));
    }

    private static String text(LaneOverlap found, Style style) {
        var words = found.reason() == Reason.CONFLICT ? "lanes %s conflict in" : "lanes %s both changed";
        var first = found.lanes().getFirst();
        return style.strong(words.formatted(String.join(" and ", found.lanes())))
                + found.files().stream()
                        .map(file -> "\n  " + file.path() + lines(file, first))
                        .collect(Collectors.joining());
    }

    private static String lines(ContestedFile file, String lane) {
        return file.lines().isEmpty()
                ? ""
                : file.lines().stream()
                        .map(lines -> lines.first() == lines.last()
                                ? String.valueOf(lines.first())
                                : "%d-%d".formatted(lines.first(), lines.last()))
                        .collect(Collectors.joining(", ", ": lines ", " in lane " + lane));
    }

    private static String text(Lane found, Style style) {
        var worktree = found.worktree();
        var lines = Columns.of(
                        "work packages",
                        found.workPackages().stream().map(WorkPackageId::value).collect(Collectors.joining(", ")))
                .row("branch", found.branch().value())
                .row("worktree", worktree == null ? "none" : worktree.toString())
                .row("behind", found.behind() == 0 ? "no" : "by %d commits".formatted(found.behind()));
        if (!found.conflicts().isEmpty()) {
            lines.row("conflicts", String.join(", ", found.conflicts()));
        }
        found.reasons().forEach(reason -> lines.row("because", reason));
        return style.strong("lane " + found.id()) + "\n" + lines.text();
    }
}
