package dev.quarterdeck.mission.internal.adapter.cli;

import static java.util.Objects.requireNonNullElse;

import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.kernel.surface.Console;
import dev.quarterdeck.kernel.surface.Style;
import dev.quarterdeck.kernel.surface.SurfaceCommand;
import dev.quarterdeck.mission.api.MissionStatus;
import dev.quarterdeck.mission.api.MissionStatus.Force;
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
        name = "force",
        description = {
            "Move a work package to a status whatever its guards say.",
            "Needs the permission to force, and a reason. Every use is counted on the work package and listed by qd forced."
        },
        footer = {"", "Example:", "  qd force WP03 approved --reason 'reviewed on paper, see the minutes of 3 May'"})
class ForceCommand implements SurfaceCommand<WriteContext, Moved> {
    private final MissionStatus statuses;

    @Parameters(index = "0", paramLabel = "WP", description = "the work package")
    private @Nullable WorkPackageId forced;

    @Parameters(index = "1", paramLabel = "STATUS", description = "where to, such as approved")
    private String status = "";

    @Option(names = "--reason", paramLabel = "TEXT", description = "why; recorded")
    private @Nullable String reason;

    @Option(names = "--at", paramLabel = "VERSION", description = "only if the mission is still at this version")
    private @Nullable Long version;

    private @Nullable String idempotencyKey;

    ForceCommand(MissionStatus statuses) {
        this.statuses = statuses;
    }

    @Override
    public Class<WriteContext> context() {
        return WriteContext.class;
    }

    @Override
    public @Nullable WorkPackageId workPackage() {
        return forced;
    }

    @Override
    public void idempotencyKey(String key) {
        idempotencyKey = key;
    }

    @Override
    public void run(WriteContext context, Console<Moved> console) {
        var id = Named.workPackage(forced);
        var expected = version == null ? null : new Version(version);
        var why = requireNonNullElse(reason, "");
        console.answer(statuses.force(context, new Force(id, StatusNames.read(status), why, expected, idempotencyKey)));
    }

    @Override
    public String text(Moved answer, Style style) {
        return MovedText.of(answer, style);
    }
}
