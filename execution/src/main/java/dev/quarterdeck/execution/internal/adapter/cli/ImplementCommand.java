package dev.quarterdeck.execution.internal.adapter.cli;

import dev.quarterdeck.execution.api.Work;
import dev.quarterdeck.execution.api.Work.Implement;
import dev.quarterdeck.execution.api.Work.Started;
import dev.quarterdeck.kernel.context.SiteRule;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.kernel.surface.Columns;
import dev.quarterdeck.kernel.surface.Console;
import dev.quarterdeck.kernel.surface.Style;
import dev.quarterdeck.kernel.surface.SurfaceCommand;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Component
@Scope("prototype")
@Command(
        name = "implement",
        description = "Take a work package up: prepare its lane, bring in what it builds on, claim it and start it.",
        footer = "Example: cd \"$(qd implement WP01 --json | jq -r .worktree)\"")
class ImplementCommand implements SurfaceCommand<WriteContext, Started> {
    private final Work work;

    @Parameters(
            arity = "0..1",
            paramLabel = "WP",
            description = "The work package; left out, the one you have, else the next that is ready.")
    private @Nullable WorkPackageId given;

    private @Nullable WorkPackageId named;
    private @Nullable String idempotencyKey;

    ImplementCommand(Work work) {
        this.work = work;
    }

    @Override
    public Class<WriteContext> context() {
        return WriteContext.class;
    }

    @Override
    public SiteRule siteRule() {
        return SiteRule.OWN_CHECKOUT;
    }

    @Override
    public @Nullable WorkPackageId workPackage() {
        return given;
    }

    @Override
    public void about(WorkPackageId workPackage) {
        named = workPackage;
    }

    @Override
    public void idempotencyKey(String key) {
        idempotencyKey = key;
    }

    @Override
    public void run(WriteContext context, Console<Started> console) {
        console.answer(work.implement(context, new Implement(named, null, idempotencyKey)));
    }

    @Override
    public String text(Started answer, Style style) {
        return Columns.of("work package", answer.workPackage().value())
                .row("lane", answer.lane())
                .row("worktree", answer.worktree().toString())
                .row("branch", answer.branch().value())
                .row("base", answer.base().value())
                .row("when done", "qd done " + answer.workPackage())
                .text();
    }
}
