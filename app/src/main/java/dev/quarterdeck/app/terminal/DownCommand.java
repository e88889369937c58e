package dev.quarterdeck.app.terminal;

import dev.quarterdeck.app.api.ServerControl;
import dev.quarterdeck.app.api.ServerControl.Stopping;
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
        name = "down",
        description = "Stop the server, and the embedded database with it. Nothing is lost.",
        footer = {"", "Example: qd down"})
class DownCommand implements SurfaceCommand<EntryContext, Stopping> {
    private final ServerControl server;

    DownCommand(ServerControl server) {
        this.server = server;
    }

    @Override
    public Class<EntryContext> context() {
        return EntryContext.class;
    }

    @Override
    public void run(EntryContext context, Console<Stopping> console) {
        console.answer(server.stop(context));
    }

    @Override
    public String text(Stopping answer, Style style) {
        return "Stopping the server at %s (process %d).".formatted(answer.address(), answer.pid());
    }
}
