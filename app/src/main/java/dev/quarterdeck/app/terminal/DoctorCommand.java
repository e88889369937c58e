package dev.quarterdeck.app.terminal;

import dev.quarterdeck.app.api.ServerControl;
import dev.quarterdeck.app.api.ServerControl.Diagnosis;
import dev.quarterdeck.app.api.ServerControl.Symptom;
import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.surface.Console;
import dev.quarterdeck.kernel.surface.Style;
import dev.quarterdeck.kernel.surface.SurfaceCommand;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;

@Component
@Scope("prototype")
@Command(
        name = "doctor",
        description = "Look at what the server depends on and say what to mend.",
        footer = {"", "Example: qd doctor --json"})
class DoctorCommand implements SurfaceCommand<EntryContext, Diagnosis> {
    private final ServerControl server;

    DoctorCommand(ServerControl server) {
        this.server = server;
    }

    @Override
    public Class<EntryContext> context() {
        return EntryContext.class;
    }

    @Override
    public void run(EntryContext context, Console<Diagnosis> console) {
        console.answer(server.diagnose(context));
    }

    @Override
    public String text(Diagnosis answer, Style style) {
        return answer.checks().stream().map(DoctorCommand::line).collect(Collectors.joining("\n"));
    }

    private static String line(Symptom symptom) {
        var line = "%-5s %s: %s".formatted(symptom.well() ? "ok" : "MEND", symptom.subject(), symptom.detail());
        return symptom.nextStep() == null ? line : line + "\n      next: " + symptom.nextStep();
    }
}
