package dev.quarterdeck.mission.internal.adapter.cli;

import static dev.quarterdeck.mission.internal.adapter.cli.Layout.counted;

import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.kernel.surface.Console;
import dev.quarterdeck.kernel.surface.Style;
import dev.quarterdeck.kernel.surface.SurfaceCommand;
import dev.quarterdeck.mission.api.LogVerification;
import dev.quarterdeck.mission.api.LogVerification.MissionProof;
import dev.quarterdeck.mission.api.LogVerification.Verification;
import dev.quarterdeck.mission.api.MissionRefusal.LogBroken;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;

@Component
@Scope("prototype")
@Command(
        name = "verify",
        description = {
            "Prove that no recorded event was changed, removed or slipped in.",
            "Ends with 2 when a mission's log is broken, and says where."
        },
        footer = {"", "Examples:", "  qd verify", "  qd verify --json   every mission with its version"})
class VerifyCommand implements SurfaceCommand<EntryContext, Verification> {
    private final LogVerification logs;

    VerifyCommand(LogVerification logs) {
        this.logs = logs;
    }

    @Override
    public Class<EntryContext> context() {
        return EntryContext.class;
    }

    @Override
    public void run(EntryContext context, Console<Verification> console) {
        var verified = logs.verify(context, (done, total) -> console.progress("proving missions", done, total));
        if (!verified.intact()) {
            throw new Refused(LogBroken.of(verified));
        }
        console.answer(verified);
    }

    @Override
    public String text(Verification answer, Style style) {
        var proved = "%s of %s: every chain holds"
                .formatted(
                        counted(answer.events(), "event"),
                        counted(answer.missions().size(), "mission"));
        var unknown = answer.missions().stream()
                .filter(proof -> !proof.unknownTypes().isEmpty())
                .map(VerifyCommand::unknown)
                .collect(Collectors.joining());
        return proved + unknown;
    }

    private static String unknown(MissionProof proof) {
        return "\n%s: kept, but not understood here: %s"
                .formatted(proof.slug(), String.join(", ", proof.unknownTypes()));
    }
}
