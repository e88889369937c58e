package dev.quarterdeck.mission.internal.adapter.cli;

import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.surface.Console;
import dev.quarterdeck.kernel.surface.Style;
import dev.quarterdeck.mission.api.Planning;
import dev.quarterdeck.mission.api.Planning.FinalizePlan;
import dev.quarterdeck.mission.api.Planning.Finalized;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;

@Component
@Scope("prototype")
@Command(
        name = "finalize",
        description = {
            "Make the drafts work packages, lay out their lanes and freeze the rules they are worked on with.",
            "Dependencies may not run in a circle, every requirement of the spec is covered, and work packages that",
            "own the same files share a lane. Later edits of the files count when it is repeated."
        },
        footer = {"", "Examples:", "  qd finalize", "  qd finalize --mission weigh-the-crates"})
class FinalizeCommand extends ArtifactChange<Finalized> {
    private final Planning planning;

    FinalizeCommand(Planning planning) {
        this.planning = planning;
    }

    @Override
    public void run(WriteContext context, Console<Finalized> console) {
        console.answer(planning.finalizePlan(context, new FinalizePlan(key())));
    }

    @Override
    public String text(Finalized answer, Style style) {
        return "%s\n\n%s".formatted(PlanText.of(answer.plan(), style), commit(answer.effect()));
    }
}
