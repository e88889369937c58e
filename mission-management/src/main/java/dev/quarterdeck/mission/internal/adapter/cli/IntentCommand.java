package dev.quarterdeck.mission.internal.adapter.cli;

import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.surface.Console;
import dev.quarterdeck.mission.api.Collaboration;
import dev.quarterdeck.mission.api.Collaboration.Coordinated;
import dev.quarterdeck.mission.api.Collaboration.SetIntent;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Component
@Scope("prototype")
@Command(
        name = "intent",
        description = {
            "Say that you mean to drive a mission, or that you do not.",
            "Several may: who drives the same as somebody else is warned, not stopped."
        },
        footer = {"", "Examples:", "  qd intent active", "  qd intent inactive"})
class IntentCommand extends CoordinationCommand {
    private final Collaboration collaboration;

    @Parameters(paramLabel = "INTENT", description = "active or inactive")
    private Intent intent = Intent.INACTIVE;

    IntentCommand(Collaboration collaboration) {
        this.collaboration = collaboration;
    }

    /** Whether somebody means to drive. */
    enum Intent {
        ACTIVE,
        INACTIVE
    }

    @Override
    public void run(WriteContext context, Console<Coordinated> console) {
        console.answer(collaboration.setIntent(context, new SetIntent(intent == Intent.ACTIVE, key())));
    }
}
