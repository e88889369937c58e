package dev.quarterdeck.mission.internal.adapter.cli;

import static java.util.Objects.requireNonNullElse;

import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.kernel.surface.Columns;
import dev.quarterdeck.kernel.surface.Console;
import dev.quarterdeck.kernel.surface.Style;
import dev.quarterdeck.kernel.surface.SurfaceCommand;
import dev.quarterdeck.mission.api.Discrepancies;
import dev.quarterdeck.mission.api.Discrepancies.Discrepancy;
import dev.quarterdeck.mission.api.Discrepancies.Overrule;
import dev.quarterdeck.mission.api.Discrepancies.Raise;
import dev.quarterdeck.mission.api.Discrepancies.Raised;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Component
@Scope("prototype")
@Command(
        name = "discrepancy",
        description = {
            "Report an ambiguity met in the work; the autonomy mode in force says who settles it.",
            "With --overrule a person settles it, whatever was decided before."
        },
        footer = {
            "",
            "Examples:",
            "  qd discrepancy 'The spec names two units' --option gram --option ounce --wp WP01",
            "  qd discrepancy 'Which unit?' --option gram --prefer gram --because 'as before' --reversible",
            "  qd discrepancy --overrule 01K9ZZM1000000000000000X01 --choose ounce --because 'the customer said so'"
        })
class DiscrepancyCommand implements SurfaceCommand<WriteContext, Raised> {
    private final Discrepancies discrepancies;

    @Parameters(arity = "0..1", paramLabel = "QUESTION", description = "What is not clear.")
    private String question = "";

    @Option(names = "--option", paramLabel = "OPTION", description = "an alternative; may be given again")
    private List<String> alternatives = new ArrayList<>();

    @Option(names = "--prefer", paramLabel = "OPTION", description = "the one you would choose")
    private @Nullable String preferred;

    @Option(names = "--because", paramLabel = "TEXT", description = "why that one")
    private @Nullable String rationale;

    @Option(names = "--reversible", description = "it can be undone")
    private boolean reversible;

    @Option(names = "--step", paramLabel = "STEP", description = "the step it was met in")
    private @Nullable String step;

    @Option(names = "--overrule", paramLabel = "ID", description = "settle this one")
    private @Nullable String overruled;

    @Option(names = "--choose", paramLabel = "OPTION", description = "with --overrule: how")
    private @Nullable String chosen;

    private @Nullable WorkPackageId workPackage;
    private @Nullable String key;

    DiscrepancyCommand(Discrepancies discrepancies) {
        this.discrepancies = discrepancies;
    }

    @Override
    public Class<WriteContext> context() {
        return WriteContext.class;
    }

    @Override
    public void about(WorkPackageId named) {
        workPackage = named;
    }

    @Override
    public void idempotencyKey(String given) {
        key = given;
    }

    @Override
    public void run(WriteContext context, Console<Raised> console) {
        console.answer(
                overruled == null
                        ? discrepancies.raise(
                                context,
                                new Raise(
                                        question,
                                        alternatives,
                                        preferred,
                                        rationale,
                                        reversible,
                                        step,
                                        workPackage,
                                        key))
                        : discrepancies.overrule(
                                context, new Overrule(overruled, requireNonNullElse(chosen, ""), rationale, key)));
    }

    @Override
    public String text(Raised answer, Style style) {
        var met = answer.discrepancy();
        var columns = new Columns().row("discrepancy", met.id()).row("autonomy", Layout.name(met.autonomy()));
        columns.row("settled", settled(met));
        if (met.stepWaits() && met.resolution() == null) {
            columns.row("the step", "waits");
        }
        if (met.request() != null) {
            columns.row("request", met.request().value());
        }
        columns.row("version", answer.version().toString());
        return "%s\n\n%s".formatted(style.strong(met.question()), columns.text());
    }

    private static String settled(Discrepancy met) {
        var resolution = met.resolution();
        return resolution == null
                ? "not yet"
                : "%s, by %s".formatted(resolution.option(), resolution.by().displayName());
    }
}
