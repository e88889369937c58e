package dev.quarterdeck.mission.internal.adapter.cli;

import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.surface.Console;
import dev.quarterdeck.mission.api.MissionLifecycle;
import dev.quarterdeck.mission.api.MissionLifecycle.Pause;
import dev.quarterdeck.mission.api.MissionLifecycle.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Component
@Scope("prototype")
@Command(
        name = "pause",
        description = {
            "Stop a mission for a while.",
            "With a blocker its progress is recorded, and another mission can be named or made that goes on instead."
        },
        footer = {
            "",
            "Examples:",
            "  qd pause --reason 'Waiting for the summer'",
            "  qd pause --reason 'Cannot go on' --blocker 'The scales are broken'",
            "  qd pause --reason 'Cannot go on' --blocker 'The scales are broken' --new-successor 'Mend the scales'"
        })
class PauseCommand extends CourseChange {
    private final MissionLifecycle lifecycle;

    @Option(names = "--blocker", paramLabel = "TEXT", description = "what has to happen elsewhere first")
    private @Nullable String blocker;

    @Option(names = "--successor", paramLabel = "MISSION", description = "the mission that goes on instead")
    private @Nullable String successor;

    @Option(names = "--new-successor", paramLabel = "TITLE", description = "make a mission that goes on instead")
    private @Nullable String newSuccessor;

    PauseCommand(MissionLifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public void run(WriteContext context, Console<Standing> console) {
        console.answer(lifecycle.pause(context, new Pause(reason(), blocker, successor, newSuccessor, key())));
    }
}
