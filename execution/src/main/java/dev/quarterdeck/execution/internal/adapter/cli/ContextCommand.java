package dev.quarterdeck.execution.internal.adapter.cli;

import dev.quarterdeck.execution.api.ContextInspection;
import dev.quarterdeck.execution.api.ContextView;
import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.context.ExecutionContext;
import dev.quarterdeck.kernel.surface.Console;
import dev.quarterdeck.kernel.surface.Style;
import dev.quarterdeck.kernel.surface.SurfaceCommand;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Component
@Scope("prototype")
@Command(
        name = "context",
        description = "Show what a command given here would be about: repository, mission, branches and checkouts.",
        footer = "Example: qd context --mission tidy-the-shelves")
class ContextCommand implements SurfaceCommand<EntryContext, ContextView> {
    private final ContextInspection inspection;

    @Parameters(arity = "0..1", paramLabel = "MISSION", description = "The mission, by id, mid8 or slug.")
    private @Nullable String mission;

    private @Nullable ExecutionContext whole;

    ContextCommand(ContextInspection inspection) {
        this.inspection = inspection;
    }

    @Override
    public Class<EntryContext> context() {
        return EntryContext.class;
    }

    @Override
    public @Nullable String mission() {
        return mission;
    }

    @Override
    public void resolved(ExecutionContext context) {
        whole = context;
    }

    @Override
    public void run(EntryContext context, Console<ContextView> console) {
        console.answer(inspection.view(context, Objects.requireNonNull(whole)));
    }

    @Override
    public String text(ContextView answer, Style style) {
        return new ContextText(style).of(answer);
    }
}
