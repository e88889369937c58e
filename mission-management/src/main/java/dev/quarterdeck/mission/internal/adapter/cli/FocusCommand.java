package dev.quarterdeck.mission.internal.adapter.cli;

import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.surface.Console;
import dev.quarterdeck.mission.api.Collaboration;
import dev.quarterdeck.mission.api.Collaboration.Coordinated;
import dev.quarterdeck.mission.api.Collaboration.FocusOn;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Component
@Scope("prototype")
@Command(
        name = "focus",
        description = {
            "Say what you are on: a work package, a step or a file.",
            "Where somebody else drives the same, or work it depends on, both of you are told."
        },
        footer = {"", "Examples:", "  qd focus wp:WP03", "  qd focus step:review", "  qd focus file:src/Scale.java"})
class FocusCommand extends CoordinationCommand {
    private final Collaboration collaboration;

    @Parameters(paramLabel = "TARGET", description = "wp:ID, step:ID or file:PATH")
    private String target = "";

    FocusCommand(Collaboration collaboration) {
        this.collaboration = collaboration;
    }

    @Override
    public void run(WriteContext context, Console<Coordinated> console) {
        console.answer(collaboration.focus(context, new FocusOn(Named.focus(target), key())));
    }
}
