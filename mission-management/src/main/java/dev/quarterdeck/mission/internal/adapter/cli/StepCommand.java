package dev.quarterdeck.mission.internal.adapter.cli;

import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.kernel.surface.Console;
import dev.quarterdeck.mission.api.Collaboration;
import dev.quarterdeck.mission.api.Collaboration.CompleteStep;
import dev.quarterdeck.mission.api.Collaboration.Coordinated;
import dev.quarterdeck.mission.api.Collaboration.StartStep;
import dev.quarterdeck.mission.api.Collaboration.StepOutcome;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Component
@Scope("prototype")
@Command(
        name = "step",
        description = {
            "Begin to execute a step, or say how one ended.",
            "Whoever is on it already is told. Where the rules want a warning acknowledged first, the step begins only then."
        },
        footer = {
            "",
            "Examples:",
            "  qd step start implement --wp WP03",
            "  qd step done implement --wp WP03",
            "  qd step done implement --wp WP03 --outcome failure"
        })
class StepCommand extends CoordinationCommand {
    private final Collaboration collaboration;

    @Parameters(index = "0", paramLabel = "ACTION", description = "start or done")
    private Action action = Action.START;

    @Parameters(index = "1", paramLabel = "STEP", description = "the step")
    private String step = "";

    @Option(names = "--description", paramLabel = "TEXT", description = "with start: what it is about")
    private @Nullable String description;

    @Option(names = "--outcome", paramLabel = "OUTCOME", description = "with done: success, failure or skipped")
    private StepOutcome outcome = StepOutcome.SUCCESS;

    private @Nullable WorkPackageId workPackage;

    StepCommand(Collaboration collaboration) {
        this.collaboration = collaboration;
    }

    /** What becomes of it. */
    enum Action {
        START,
        DONE
    }

    @Override
    public void about(WorkPackageId named) {
        workPackage = named;
    }

    @Override
    public void run(WriteContext context, Console<Coordinated> console) {
        console.answer(
                switch (action) {
                    case START ->
                        collaboration.startStep(context, new StartStep(step, workPackage, description, key()));
                    case DONE ->
                        collaboration.completeStep(context, new CompleteStep(step, workPackage, outcome, key()));
                });
    }
}
