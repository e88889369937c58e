package dev.quarterdeck.mission.internal.adapter.cli;

import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.surface.Console;
import dev.quarterdeck.mission.api.Collaboration;
import dev.quarterdeck.mission.api.Collaboration.Coordinated;
import dev.quarterdeck.mission.api.Collaboration.Post;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Component
@Scope("prototype")
@Command(
        name = "comment",
        description = "Say something to the others; a dash takes the text from standard input.",
        footer = {
            "",
            "Examples:",
            "  qd comment 'The scale is at the repair shop'",
            "  qd comment - --reply-to 01K9ZZM1000000000000000C01 < notes.txt"
        })
class CommentCommand extends CoordinationCommand {
    private final Collaboration collaboration;

    @Parameters(paramLabel = "TEXT", description = "what you say")
    private String text = "";

    @Option(names = "--reply-to", paramLabel = "COMMENT", description = "the comment you answer")
    private @Nullable String replyTo;

    private @Nullable String input;

    CommentCommand(Collaboration collaboration) {
        this.collaboration = collaboration;
    }

    @Override
    public void input(String given) {
        input = given;
    }

    @Override
    public void run(WriteContext context, Console<Coordinated> console) {
        var content = input == null ? text : input.stripTrailing();
        console.answer(collaboration.comment(context, new Post(content, replyTo, key())));
    }
}
