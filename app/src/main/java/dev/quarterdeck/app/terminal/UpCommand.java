package dev.quarterdeck.app.terminal;

import dev.quarterdeck.app.api.ServerControl;
import dev.quarterdeck.app.api.ServerControl.ServerView;
import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.surface.Console;
import dev.quarterdeck.kernel.surface.Style;
import dev.quarterdeck.kernel.surface.SurfaceCommand;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;

@Component
@Scope("prototype")
@Command(
        name = "up",
        description = "Start the server where none runs, and print its address and a one-time sign-in link.",
        footer = {"", "Example: qd up"})
class UpCommand implements SurfaceCommand<EntryContext, ServerView> {
    private final ServerControl server;

    UpCommand(ServerControl server) {
        this.server = server;
    }

    @Override
    public Class<EntryContext> context() {
        return EntryContext.class;
    }

    @Override
    public void run(EntryContext context, Console<ServerView> console) {
        console.answer(server.greet(context));
    }

    @Override
    public String text(ServerView answer, Style style) {
        return """
                Quarterdeck runs at %s
                Sign in (once, within ten minutes): %s
                %s""".formatted(
                        style.strong(answer.address()),
                        answer.signInLink(),
                        style.faint("process %d, data in %s".formatted(answer.pid(), answer.home())));
    }
}
