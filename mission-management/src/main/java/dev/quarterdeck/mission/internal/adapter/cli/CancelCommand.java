package dev.quarterdeck.mission.internal.adapter.cli;

import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.surface.Console;
import dev.quarterdeck.mission.api.MissionLifecycle;
import dev.quarterdeck.mission.api.MissionLifecycle.Cancel;
import dev.quarterdeck.mission.api.MissionLifecycle.Standing;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;

@Component
@Scope("prototype")
@Command(
        name = "cancel",
        description = "End a mission that will not be finished. Nothing is removed.",
        footer = {"", "Example:", "  qd cancel --reason 'Not worth it any more'"})
class CancelCommand extends CourseChange {
    private final MissionLifecycle lifecycle;

    CancelCommand(MissionLifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public void run(WriteContext context, Console<Standing> console) {
        console.answer(lifecycle.cancel(context, new Cancel(reason(), key())));
    }
}
