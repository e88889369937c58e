package dev.quarterdeck.execution.internal.adapter.cli;

import dev.quarterdeck.execution.api.Worktrees;
import dev.quarterdeck.execution.api.Worktrees.Wanted;
import dev.quarterdeck.execution.api.Worktrees.Worktree;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.surface.Columns;
import dev.quarterdeck.kernel.surface.Console;
import dev.quarterdeck.kernel.surface.Style;
import dev.quarterdeck.kernel.surface.SurfaceCommand;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Component
@Scope("prototype")
@Command(
        name = "worktree",
        description = "Prepare the worktree of one of a mission's lanes, or the one of its coordination branch.",
        footer = "Example: qd worktree --mission tidy-the-shelves --lane a")
class WorktreeCommand implements SurfaceCommand<WriteContext, Worktree> {
    private final Worktrees worktrees;

    @Option(names = "--lane", paramLabel = "LANE", description = "The lane: a, b, c.")
    private @Nullable String lane;

    @Option(names = "--coordination", description = "The coordination branch's worktree.")
    private boolean coordination;

    WorktreeCommand(Worktrees worktrees) {
        this.worktrees = worktrees;
    }

    @Override
    public Class<WriteContext> context() {
        return WriteContext.class;
    }

    @Override
    public void run(WriteContext context, Console<Worktree> console) {
        console.answer(worktrees.prepare(context, new Wanted(lane, coordination)));
    }

    @Override
    public String text(Worktree answer, Style style) {
        return Columns.of("worktree", answer.root().toString())
                .row("branch", answer.branch().value())
                .row("base", answer.base().value())
                .row("made", answer.created() ? "now" : "before")
                .text();
    }
}
