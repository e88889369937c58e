package dev.quarterdeck.mission.internal.adapter.cli;

import dev.quarterdeck.kernel.context.RepositoryContext;
import dev.quarterdeck.kernel.surface.Console;
import dev.quarterdeck.kernel.surface.Style;
import dev.quarterdeck.kernel.surface.SurfaceCommand;
import dev.quarterdeck.mission.api.Seams;
import dev.quarterdeck.mission.api.Seams.SeamOverview;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Component
@Scope("prototype")
@Command(
        name = "seams",
        description = {
            "Show how far each adopted mission has come over, and where files and logs differ.",
            "Without --compare it shows what the last comparison found."
        },
        footer = {
            "",
            "Examples:",
            "  qd seams                               every adopted mission of this repository",
            "  qd seams --compare                     read the files again and compare",
            "  qd seams --mission weigh-the-crates    one mission"
        })
class SeamsCommand implements SurfaceCommand<RepositoryContext, SeamOverview> {
    private final Seams seams;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--compare", description = "read the files again, compare, and keep the differences")
    private boolean compare;

    SeamsCommand(Seams seams) {
        this.seams = seams;
    }

    @Override
    public Class<RepositoryContext> context() {
        return RepositoryContext.class;
    }

    @Override
    public void run(RepositoryContext context, Console<SeamOverview> console) {
        var mission = NamedMission.in(spec);
        console.answer(compare ? seams.compare(context, mission) : seams.list(context, mission));
    }

    @Override
    public String text(SeamOverview answer, Style style) {
        return answer.missions().size() == 1
                ? SeamsText.of(answer.missions().getFirst(), style)
                : SeamsText.of(answer, style);
    }
}
