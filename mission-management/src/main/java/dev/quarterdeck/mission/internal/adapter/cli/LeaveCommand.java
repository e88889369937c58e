package dev.quarterdeck.mission.internal.adapter.cli;

import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.surface.Console;
import dev.quarterdeck.mission.api.Collaboration;
import dev.quarterdeck.mission.api.Collaboration.Coordinated;
import dev.quarterdeck.mission.api.Collaboration.Leave;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Component
@Scope("prototype")
@Command(
        name = "leave",
        description = {
            "Take part in a mission no longer.",
            "What you said stays; your drive intent, your focus and the steps you execute are given up."
        },
        footer = {"", "Example:", "  qd leave --reason 'Back on Monday'"})
class LeaveCommand extends CoordinationCommand {
    private final Collaboration collaboration;

    @Option(names = "--reason", paramLabel = "TEXT", description = "why, in a sentence")
    private @Nullable String reason;

    LeaveCommand(Collaboration collaboration) {
        this.collaboration = collaboration;
    }

    @Override
    public void run(WriteContext context, Console<Coordinated> console) {
        console.answer(collaboration.leave(context, new Leave(reason, key())));
    }
}
