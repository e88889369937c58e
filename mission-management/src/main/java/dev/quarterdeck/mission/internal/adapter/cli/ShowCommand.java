package dev.quarterdeck.mission.internal.adapter.cli;

import static dev.quarterdeck.mission.internal.adapter.cli.Layout.name;

import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.surface.Columns;
import dev.quarterdeck.kernel.surface.Console;
import dev.quarterdeck.kernel.surface.Style;
import dev.quarterdeck.kernel.surface.SurfaceCommand;
import dev.quarterdeck.mission.api.MissionDetails;
import dev.quarterdeck.mission.api.MissionPlans;
import dev.quarterdeck.mission.api.MissionPlans.PlanView;
import dev.quarterdeck.mission.api.Missions;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Component
@Scope("prototype")
@Command(
        name = "show",
        description = "Show what a mission is: its purpose, its branches, where its artifacts are.",
        footer = {
            "",
            "Examples:",
            "  qd show                   the mission of this worktree, or the only active one",
            "  qd show weigh-the-crates  by its slug, full slug, mid8 or ULID"
        })
class ShowCommand implements SurfaceCommand<WriteContext, MissionDetails> {
    private final Missions missions;
    private final MissionPlans plans;

    @Parameters(index = "0", arity = "0..1", paramLabel = "MISSION", description = "slug, full slug, mid8 or ULID")
    private @Nullable String mission;

    private @Nullable PlanView plan;

    ShowCommand(Missions missions, MissionPlans plans) {
        this.missions = missions;
        this.plans = plans;
    }

    @Override
    public Class<WriteContext> context() {
        return WriteContext.class;
    }

    @Override
    public @Nullable String mission() {
        return mission;
    }

    @Override
    public void run(WriteContext context, Console<MissionDetails> console) {
        plan = plans.compared(context);
        console.answer(missions.show(context.read()));
    }

    @Override
    public String text(MissionDetails answer, Style style) {
        var details = text(answer, style, new Columns());
        return plan == null || (plan.workPackages().isEmpty() && plan.drift().isEmpty())
                ? details
                : "%s\n\n%s".formatted(details, PlanText.of(plan, style));
    }

    private static String text(MissionDetails details, Style style, Columns columns) {
        var mission = details.mission();
        columns.row("mission", mission.missionId().value())
                .row("slug", mission.slug())
                .row("type", mission.missionType())
                .row("phase", name(mission.phase()))
                .row("topology", name(mission.topology()))
                .row("authority", name(mission.authority()))
                .row("version", mission.version().toString())
                .row("target", details.targetBranch().value());
        optional(columns, "coordination", details.coordinationBranch());
        optional(columns, "lanes from", details.planningCommit());
        columns.row("directory", details.directory())
                .row(
                        "created",
                        Layout.minute(mission.createdAt()) + " by "
                                + details.createdBy().displayName())
                .row("work", Board.progress(mission.summary()));
        if (details.findings() > 0) {
            columns.row("findings", "%d (qd findings)".formatted(details.findings()));
        }
        var purpose = details.purpose() == null ? "" : details.purpose() + "\n\n";
        return "%s\n\n%s%s".formatted(style.strong(mission.title()), purpose, columns.text());
    }

    private static void optional(Columns columns, String label, @Nullable Object value) {
        if (value != null) {
            columns.row(label, value.toString());
        }
    }
}
