package dev.quarterdeck.mission.internal.adapter.cli;

import dev.quarterdeck.kernel.context.InteractionPolicy.AutonomyMode;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.kernel.surface.Columns;
import dev.quarterdeck.kernel.surface.Console;
import dev.quarterdeck.kernel.surface.Style;
import dev.quarterdeck.kernel.surface.SurfaceCommand;
import dev.quarterdeck.mission.api.ParticipantRole;
import dev.quarterdeck.mission.api.RoleSwitches;
import dev.quarterdeck.mission.api.RoleSwitches.Accept;
import dev.quarterdeck.mission.api.RoleSwitches.Hand;
import dev.quarterdeck.mission.api.RoleSwitches.Switched;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Component
@Scope("prototype")
@Command(
        name = "switch-role",
        description = {
            "Hand a work package's drive or a role to somebody else, or choose another autonomy mode.",
            "While the work package is in progress it is postponed, and completed by itself afterwards."
        },
        footer = {
            "",
            "Examples:",
            "  qd switch-role --wp WP01 --to ben",
            "  qd switch-role --role reviewer",
            "  qd switch-role --autonomy afk",
            "  qd switch-role --accept 01K9ZZM1000000000000000S01"
        })
class SwitchRoleCommand implements SurfaceCommand<WriteContext, Switched> {
    private final RoleSwitches switches;

    @Option(names = "--from", paramLabel = "PARTICIPANT", description = "who hands over; without it, you")
    private @Nullable String giver;

    @Option(names = "--to", paramLabel = "PARTICIPANT", description = "who takes over")
    private @Nullable String taker;

    @Option(names = "--role", paramLabel = "ROLE", description = "developer, reviewer, observer or stakeholder")
    private @Nullable ParticipantRole role;

    @Option(names = "--autonomy", paramLabel = "MODE", description = "full_auto, afk, monitored or driven")
    private @Nullable AutonomyMode autonomy;

    @Option(names = "--accept", paramLabel = "ID", description = "take over what you were asked to")
    private @Nullable String accepted;

    @Option(names = "--reason", paramLabel = "TEXT", description = "why")
    private @Nullable String reason;

    private @Nullable WorkPackageId workPackage;
    private @Nullable String key;

    SwitchRoleCommand(RoleSwitches switches) {
        this.switches = switches;
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
    public void run(WriteContext context, Console<Switched> console) {
        console.answer(
                accepted == null
                        ? switches.request(context, new Hand(giver, taker, workPackage, role, autonomy, reason, key))
                        : switches.accept(context, new Accept(accepted, key)));
    }

    @Override
    public String text(Switched answer, Style style) {
        var handed = answer.roleSwitch();
        var columns = new Columns().row("role switch", handed.id()).row("from", name(answer, handed.giver()));
        columns.row("to", name(answer, handed.taker()));
        optional(columns, "work package", handed.workPackage());
        optional(columns, "role", handed.role() == null ? null : Layout.name(handed.role()));
        optional(columns, "autonomy", handed.autonomy() == null ? null : Layout.name(handed.autonomy()));
        columns.row("version", answer.version().toString());
        return "%s\n\n%s".formatted(style.strong(Layout.name(handed.standing())), columns.text());
    }

    private static String name(Switched answer, String participant) {
        return answer.names().getOrDefault(participant, participant);
    }

    private static void optional(Columns columns, String label, @Nullable Object value) {
        if (value != null) {
            columns.row(label, value.toString());
        }
    }
}
