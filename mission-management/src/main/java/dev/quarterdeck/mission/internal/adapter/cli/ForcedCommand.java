package dev.quarterdeck.mission.internal.adapter.cli;

import static dev.quarterdeck.mission.internal.adapter.cli.Layout.counted;
import static dev.quarterdeck.mission.internal.adapter.cli.Layout.name;

import dev.quarterdeck.kernel.context.ReadContext;
import dev.quarterdeck.kernel.surface.Columns;
import dev.quarterdeck.kernel.surface.Console;
import dev.quarterdeck.kernel.surface.Style;
import dev.quarterdeck.kernel.surface.SurfaceCommand;
import dev.quarterdeck.mission.api.MissionStatus;
import dev.quarterdeck.mission.api.MissionStatus.Forced;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Component
@Scope("prototype")
@Command(
        name = "forced",
        description = "List every move of a mission's work packages that passed over their guards, and why.",
        footer = {
            "",
            "Examples:",
            "  qd forced                   of the mission of this worktree, or the only active one",
            "  qd forced weigh-the-crates  by its slug, full slug, mid8 or ULID"
        })
class ForcedCommand implements SurfaceCommand<ReadContext, Forced> {
    private final MissionStatus statuses;

    @Parameters(index = "0", arity = "0..1", paramLabel = "MISSION", description = "slug, full slug, mid8 or ULID")
    private @Nullable String mission;

    ForcedCommand(MissionStatus statuses) {
        this.statuses = statuses;
    }

    @Override
    public Class<ReadContext> context() {
        return ReadContext.class;
    }

    @Override
    public @Nullable String mission() {
        return mission;
    }

    @Override
    public void run(ReadContext context, Console<Forced> console) {
        console.answer(statuses.forced(context));
    }

    @Override
    public String text(Forced answer, Style style) {
        if (answer.count() == 0) {
            return "nothing was forced";
        }
        var columns = Columns.of("WP", "FROM", "TO", "BY", "WHEN", "WHY");
        for (var move : answer.moves()) {
            columns.row(
                    move.workPackage().value(),
                    name(move.from()),
                    name(move.to()),
                    move.by().displayName(),
                    Layout.minute(move.at()),
                    move.reason());
        }
        return "%s\n\n%s".formatted(Layout.table(columns, style), counted(answer.count(), "forced move"));
    }
}
