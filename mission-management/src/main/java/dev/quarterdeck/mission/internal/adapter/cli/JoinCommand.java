package dev.quarterdeck.mission.internal.adapter.cli;

import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.surface.Console;
import dev.quarterdeck.mission.api.Collaboration;
import dev.quarterdeck.mission.api.Collaboration.Coordinated;
import dev.quarterdeck.mission.api.Collaboration.Join;
import dev.quarterdeck.mission.api.ParticipantRole;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Component
@Scope("prototype")
@Command(
        name = "join",
        description = {
            "Take part in a mission, so that the others see you and you are warned of each other.",
            "A role is set on joining; it is the one you were invited in, else developer."
        },
        footer = {"", "Examples:", "  qd join", "  qd join --role reviewer"})
class JoinCommand extends CoordinationCommand {
    private final Collaboration collaboration;

    @Option(names = "--role", paramLabel = "ROLE", description = "developer, reviewer, observer or stakeholder")
    private @Nullable ParticipantRole role;

    @Option(names = "--session", paramLabel = "ID", description = "your own session, where you have one")
    private @Nullable String session;

    JoinCommand(Collaboration collaboration) {
        this.collaboration = collaboration;
    }

    @Override
    public void run(WriteContext context, Console<Coordinated> console) {
        console.answer(collaboration.join(context, new Join(role, session, key())));
    }
}
