package dev.quarterdeck.execution.internal.adapter.cli;

import dev.quarterdeck.execution.api.Completion;
import dev.quarterdeck.execution.api.MissionRuns;
import dev.quarterdeck.execution.api.MissionRuns.Complete;
import dev.quarterdeck.execution.api.MissionRuns.Reported;
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
import dev.quarterdeck.mission.api.RunRecords.Outcome;
import dev.quarterdeck.mission.api.RunRecords.Run;
import java.util.LinkedHashSet;
import java.util.Locale;
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
        description = {
            "Complete subtasks; once none is open, run the verification commands and hand the work package in.",
            "With --step, report how a step of the run went."
        },
        footer = {
            "",
            "Examples:",
            "  qd done WP01 --all",
            "  qd done --step gather --note 'three sources, all primary'",
            "  qd done --step gather --outcome blocked --note 'the archive is closed'"
        })
class DoneCommand implements SurfaceCommand<WriteContext, Completion> {
    private final Work work;
    private final MissionRuns runs;

    @Parameters(arity = "0..1", paramLabel = "WP", description = "The work package.")
    private @Nullable WorkPackageId given;

    @Option(names = "--subtask", paramLabel = "ID", description = "A subtask that is complete; may be given again.")
    private Set<String> subtasks = new LinkedHashSet<>();

    @Option(names = "--all", description = "Every subtask is complete.")
    private boolean all;

    @Option(names = "--step", paramLabel = "STEP", description = "A step of the run to report on.")
    private @Nullable String step;

    @Option(
            names = "--outcome",
            paramLabel = "OUTCOME",
            description = "With --step: success (usual), failed (for somebody else to do), or blocked.")
    private Outcome outcome = Outcome.SUCCESS;

    @Option(names = "--note", paramLabel = "TEXT", description = "With --step: what was done, or what is in the way.")
    private @Nullable String note;

    private @Nullable WorkPackageId named;
    private @Nullable String idempotencyKey;

    DoneCommand(Work work, MissionRuns runs) {
        this.work = work;
        this.runs = runs;
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
    public void run(WriteContext context, Console<Completion> console) {
        console.answer(
                step == null
                        ? work.done(context, new Done(subject(named), subtasks, all, idempotencyKey))
                        : runs.complete(context, new Complete(null, step, named, outcome, note, idempotencyKey)));
    }

    private static WorkPackageId subject(@Nullable WorkPackageId named) {
        if (named == null) {
            throw new Refused(new InvalidInput(
                    "work package", "No work package is named.", null, "WP01", "name one: qd done WP01"));
        }
        return named;
    }

    @Override
    public String text(Completion answer, Style style) {
        return switch (answer) {
            case Handed handed -> handed(handed);
            case Reported(var _, var run) -> reported(run);
        };
    }

    private String reported(Run run) {
        return Columns.of("run", run.id().value())
                .row("step", String.valueOf(step))
                .row("outcome", outcome.name().toLowerCase(Locale.ROOT))
                .row(
                        "done so far",
                        String.join(", ", run.done().stream().sorted().toList()))
                .text();
    }

    private static String handed(Handed answer) {
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
