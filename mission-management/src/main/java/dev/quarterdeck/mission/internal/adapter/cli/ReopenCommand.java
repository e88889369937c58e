package dev.quarterdeck.mission.internal.adapter.cli;

import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.surface.Console;
import dev.quarterdeck.mission.api.MissionLifecycle;
import dev.quarterdeck.mission.api.MissionLifecycle.Reopen;
import dev.quarterdeck.mission.api.MissionLifecycle.Standing;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;

@Component
@Scope("prototype")
@Command(
        name = "reopen",
        description = "Take up a mission that is paused, canceled or completed.",
        footer = {"", "Example:", "  qd reopen --reason 'The scales are back'"})
class ReopenCommand extends CourseChange {
    private final MissionLifecycle lifecycle;

    ReopenCommand(MissionLifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public void run(WriteContext context, Console<Standing> console) {
        console.answer(lifecycle.reopen(context, new Reopen(reason(), key())));
    }
}
