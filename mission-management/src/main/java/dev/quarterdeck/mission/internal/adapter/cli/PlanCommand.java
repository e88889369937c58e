package dev.quarterdeck.mission.internal.adapter.cli;

import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.surface.Columns;
import dev.quarterdeck.kernel.surface.Console;
import dev.quarterdeck.kernel.surface.Style;
import dev.quarterdeck.mission.api.Planning;
import dev.quarterdeck.mission.api.Planning.Plan;
import dev.quarterdeck.mission.api.Planning.Planned;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Component
@Scope("prototype")
@Command(
        name = "plan",
        description = {
            "Read a mission's plan and what goes with it: plan.md, research.md, data-model.md, quickstart.md,",
            "contracts/, checklists/ and, for a bulk edit, occurrence_map.yaml.",
            "Where there is no plan yet, one to fill in is committed."
        },
        footer = {
            "",
            "Examples:",
            "  qd plan                                read it again after editing and committing it",
            "  qd plan - <plan.md                     commit a text as the plan",
            "  qd plan - --as research.md <notes.md   commit a text as something that goes with it"
        })
class PlanCommand extends ArtifactChange<Planned> {
    private final Planning planning;
    private final GivenText given = new GivenText();

    @Parameters(index = "0", arity = "0..1", paramLabel = "-", description = "take the text from standard input")
    private @Nullable String source;

    @Option(
            names = "--as",
            paramLabel = "FILE",
            defaultValue = "plan.md",
            description = "what the text is (default: plan.md)")
    private String name = "plan.md";

    PlanCommand(Planning planning) {
        this.planning = planning;
    }

    @Override
    public void input(String text) {
        given.input(text);
    }

    @Override
    public void run(WriteContext context, Console<Planned> console) {
        console.answer(planning.plan(context, new Plan(given.files(source, name), key())));
    }

    @Override
    public String text(Planned answer, Style style) {
        var columns = Columns.of("FILE", "KIND", "CONTENT");
        answer.artifacts()
                .forEach(file -> columns.row(
                        file.path(), file.kind().wireName(), file.content().value()));
        return "%s\n\n%s".formatted(Layout.table(columns, style), commit(answer.effect()));
    }
}
