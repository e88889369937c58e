package dev.quarterdeck.mission.internal.adapter.cli;

import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.surface.Console;
import dev.quarterdeck.mission.api.Collaboration;
import dev.quarterdeck.mission.api.Collaboration.Acknowledge;
import dev.quarterdeck.mission.api.Collaboration.Acknowledgement;
import dev.quarterdeck.mission.api.Collaboration.Coordinated;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Component
@Scope("prototype")
@Command(
        name = "ack",
        description = {
            "Say what you do about a warning: continue in spite of it, hold (you drive no more), reassign (ask somebody",
            "else to take over), or defer (decide later)."
        },
        footer = {
            "",
            "Examples:",
            "  qd ack 01K9ZZM1000000000000000W01 continue",
            "  qd ack 01K9ZZM1000000000000000W01 hold --rationale 'I wait for the scale'",
            "  qd ack 01K9ZZM1000000000000000W01 reassign --to ben"
        })
class AckCommand extends CoordinationCommand {
    private final Collaboration collaboration;

    @Parameters(index = "0", paramLabel = "WARNING", description = "the warning; see qd warnings")
    private String warning = "";

    @Parameters(index = "1", paramLabel = "ACTION", description = "continue, hold, reassign or defer")
    private Acknowledgement action = Acknowledgement.CONTINUE;

    @Option(names = "--rationale", paramLabel = "TEXT", description = "why, in a sentence")
    private @Nullable String rationale;

    @Option(names = "--to", paramLabel = "PARTICIPANT", description = "with reassign: who takes over")
    private @Nullable String to;

    AckCommand(Collaboration collaboration) {
        this.collaboration = collaboration;
    }

    @Override
    public void run(WriteContext context, Console<Coordinated> console) {
        console.answer(collaboration.acknowledge(context, new Acknowledge(warning, action, rationale, to, key())));
    }
}
