package dev.quarterdeck.execution.internal.adapter.cli;

import dev.quarterdeck.execution.api.Work;
import dev.quarterdeck.execution.api.Work.Done;
import dev.quarterdeck.execution.api.Work.Handed;
import dev.quarterdeck.execution.api.Work.Verification;
import dev.quarterdeck.kernel.context.SiteRule;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.kernel.refusal.CommonRefusal.InvalidInput;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.kernel.surface.Columns;
import dev.quarterdeck.kernel.surface.Console;
import dev.quarterdeck.kernel.surface.Style;
import dev.quarterdeck.kernel.surface.SurfaceCommand;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Component
@Scope("prototype")
@Command(
        name = "done",
        description =
                "Complete subtasks; once none is open, run the verification commands and hand the work package in.",
        footer = "Example: qd done WP01 --all")
class DoneCommand implements SurfaceCommand<WriteContext, Handed> {
    private final Work work;

    @Parameters(arity = "0..1", paramLabel = "WP", description = "The work package.")
    private @Nullable WorkPackageId given;

    @Option(names = "--subtask", paramLabel = "ID", description = "A subtask that is complete; may be given again.")
    private Set<String> subtasks = new LinkedHashSet<>();

    @Option(names = "--all", description = "Every subtask is complete.")
    private boolean all;

    private @Nullable WorkPackageId named;
    private @Nullable String idempotencyKey;

    DoneCommand(Work work) {
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
    public void run(WriteContext context, Console<Handed> console) {
        console.answer(work.done(context, new Done(subject(named), subtasks, all, idempotencyKey)));
    }

    private static WorkPackageId subject(@Nullable WorkPackageId named) {
        if (named == null) {
            throw new Refused(new InvalidInput(
                    "work package", "No work package is named.", null, "WP01", "name one: qd done WP01"));
        }
        return named;
    }

    @Override
    public String text(Handed answer, Style style) {
        var lines = Columns.of("work package", answer.workPackage().value())
                .row("handed in", answer.handedIn() ? "yes, it waits for its review" : "not yet")
                .row("head", answer.head().value());
        if (!answer.openSubtasks().isEmpty()) {
            lines.row("still open", String.join(", ", answer.openSubtasks()));
        }
        answer.verification().forEach(ran -> lines.row("verified", line(ran)));
        return lines.text();
    }

    private static String line(Verification ran) {
        return "%s (%d s)".formatted(ran.command(), ran.duration().toSeconds());
    }
}
