package dev.quarterdeck.mission.internal.adapter.cli;

import dev.quarterdeck.kernel.context.ReadContext;
import dev.quarterdeck.kernel.surface.Console;
import dev.quarterdeck.kernel.surface.Style;
import dev.quarterdeck.kernel.surface.SurfaceCommand;
import dev.quarterdeck.mission.api.MissionEvents;
import dev.quarterdeck.mission.api.MissionStatus;
import dev.quarterdeck.mission.api.MissionStatus.StatusView;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Component
@Scope("prototype")
@Command(
        name = "status",
        description = {
            "Show where a mission and its work packages stand.",
            "The answer is the same from any directory, and looking never writes."
        },
        footer = {
            "",
            "Examples:",
            "  qd status                    the mission of this worktree, or the only active one",
            "  qd status weigh-the-crates   by its slug, full slug, mid8 or ULID",
            "  qd status --follow           again whenever something happened, until interrupted"
        })
class StatusCommand implements SurfaceCommand<ReadContext, StatusView> {
    // How soon a follower notices that its caller has gone.
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final MissionStatus statuses;
    private final MissionEvents events;

    @Parameters(index = "0", arity = "0..1", paramLabel = "MISSION", description = "slug, full slug, mid8 or ULID")
    private @Nullable String mission;

    @Option(names = "--follow", description = "show it again whenever something happened")
    private boolean follow;

    StatusCommand(MissionStatus statuses, MissionEvents events) {
        this.statuses = statuses;
        this.events = events;
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
    public void run(ReadContext context, Console<StatusView> console) {
        var shown = statuses.of(context);
        console.answer(shown);
        while (follow && console.open()) {
            if (events.awaitAfter(context, shown.version(), PATIENCE).compareTo(shown.version()) > 0) {
                shown = statuses.of(context);
                console.answer(shown);
            }
        }
    }

    @Override
    public String text(StatusView answer, Style style) {
        return Board.text(answer, style) + (follow ? "\n" : "");
    }
}
