package dev.quarterdeck.mission.internal.adapter.cli;

import static dev.quarterdeck.mission.internal.adapter.cli.Layout.counted;

import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.surface.Columns;
import dev.quarterdeck.kernel.surface.Console;
import dev.quarterdeck.kernel.surface.Style;
import dev.quarterdeck.kernel.surface.SurfaceCommand;
import dev.quarterdeck.mission.api.Projections;
import dev.quarterdeck.mission.api.Projections.Rebuilt;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;

@Component
@Scope("prototype")
@Command(
        name = "rebuild",
        description = {
            "Fold every mission's log anew and keep what comes out.",
            "Says what was different before; normally nothing is."
        },
        footer = {"", "Example:", "  qd rebuild"})
class RebuildCommand implements SurfaceCommand<EntryContext, Rebuilt> {
    private final Projections projections;

    RebuildCommand(Projections projections) {
        this.projections = projections;
    }

    @Override
    public Class<EntryContext> context() {
        return EntryContext.class;
    }

    @Override
    public void run(EntryContext context, Console<Rebuilt> console) {
        console.answer(
                projections.rebuild(context, (done, total) -> console.progress("folding missions", done, total)));
    }

    @Override
    public String text(Rebuilt answer, Style style) {
        var folded = counted(answer.missions(), "mission") + " folded anew; ";
        if (answer.differences().isEmpty()) {
            return folded + "nothing was different";
        }
        var columns = Columns.of("MISSION", "SUBJECT", "WAS", "IS");
        answer.differences()
                .forEach(each -> columns.row(
                        each.missionId().mid8(), each.subject(), orNothing(each.kept()), orNothing(each.rebuilt())));
        return "%s%s set right\n\n%s"
                .formatted(folded, counted(answer.differences().size(), "difference"), Layout.table(columns, style));
    }

    private static String orNothing(@Nullable String side) {
        return Objects.requireNonNullElse(side, Layout.NOTHING);
    }
}
