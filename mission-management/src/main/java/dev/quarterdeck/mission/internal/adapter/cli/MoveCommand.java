package dev.quarterdeck.mission.internal.adapter.cli;

import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.kernel.surface.Console;
import dev.quarterdeck.kernel.surface.Style;
import dev.quarterdeck.kernel.surface.SurfaceCommand;
import dev.quarterdeck.mission.api.MissionStatus;
import dev.quarterdeck.mission.api.MissionStatus.Move;
import dev.quarterdeck.mission.api.MissionStatus.Moved;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Component
@Scope("prototype")
@Command(
        name = "move",
        description = {
            "Move a work package to another status.",
            "For what has no command of its own: give it up (planned), stop it (blocked, canceled), take it up again",
            "(planned, in_progress), take it back from review (in_progress), leave a review to others (for_review).",
            "What a status asks for is looked up, not believed; what is missing is said."
        },
        footer = {
            "",
            "Examples:",
            "  qd move WP03 blocked --reason 'the scale is at the repair shop'",
            "  qd move WP03 in_progress --reason 'the scale is back'"
        })
class MoveCommand implements SurfaceCommand<WriteContext, Moved> {
    private final MissionStatus statuses;

    @Parameters(index = "0", paramLabel = "WP", description = "the work package")
    private @Nullable WorkPackageId moved;

    @Parameters(index = "1", paramLabel = "STATUS", description = "where to, such as blocked")
    private String status = "";

    @Option(names = "--reason", paramLabel = "TEXT", description = "why; recorded")
    private @Nullable String reason;

    @Option(names = "--at", paramLabel = "VERSION", description = "only if the mission is still at this version")
    private @Nullable Long version;

    private @Nullable String idempotencyKey;

    MoveCommand(MissionStatus statuses) {
        this.statuses = statuses;
    }

    @Override
    public Class<WriteContext> context() {
        return WriteContext.class;
    }

    @Override
    public @Nullable WorkPackageId workPackage() {
        return moved;
    }

    @Override
    public void idempotencyKey(String key) {
        idempotencyKey = key;
    }

    @Override
    public void run(WriteContext context, Console<Moved> console) {
        var id = Named.workPackage(moved);
        var expected = version == null ? null : new Version(version);
        console.answer(
                statuses.move(context, new Move(id, StatusNames.read(status), reason, expected, idempotencyKey)));
    }

    @Override
    public String text(Moved answer, Style style) {
        return MovedText.of(answer, style);
    }
}
