package dev.quarterdeck.mission.internal.adapter.cli;

import static java.util.Objects.requireNonNullElse;

import dev.quarterdeck.kernel.context.Authority;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.refusal.CommonRefusal.InvalidInput;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.kernel.surface.Console;
import dev.quarterdeck.kernel.surface.Style;
import dev.quarterdeck.kernel.surface.SurfaceCommand;
import dev.quarterdeck.mission.api.Seams;
import dev.quarterdeck.mission.api.Seams.MissionSeams;
import dev.quarterdeck.mission.api.Seams.Seam;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Component
@Scope("prototype")
@Command(
        name = "seam",
        description = {
            "Move one seam of an adopted mission on: to shadow, then to native.",
            "Seams come over in order: identity, topology_and_placement, status, tasks, decisions, review,",
            "acceptance, retrospective. Behind a native seam our log decides, and the files no longer do."
        },
        footer = {
            "",
            "Examples:",
            "  qd seam identity --mission weigh-the-crates shadow",
            "  qd seam identity --mission weigh-the-crates native",
            "  qd seam status --mission weigh-the-crates native --force --reason 'the old tool is gone'"
        })
class SeamCommand implements SurfaceCommand<WriteContext, MissionSeams> {
    private final Seams seams;

    @Parameters(index = "0", paramLabel = "SEAM", description = "the seam to move")
    private String seam = "";

    @Parameters(index = "1", paramLabel = "STATE", description = "shadow or native")
    private String state = "";

    @Option(names = "--force", description = "to native although files and log differ")
    private boolean force;

    @Option(names = "--reason", paramLabel = "TEXT", description = "why; needed with --force, and recorded")
    private @Nullable String reason;

    SeamCommand(Seams seams) {
        this.seams = seams;
    }

    @Override
    public Class<WriteContext> context() {
        return WriteContext.class;
    }

    @Override
    public void run(WriteContext context, Console<MissionSeams> console) {
        var named = Seams.seamNamed(seam);
        var to = Seams.stateNamed(state);
        console.answer(force ? forced(context, named, to) : seams.move(context, named, to));
    }

    private MissionSeams forced(WriteContext context, Seam named, Authority to) {
        if (to != Authority.NATIVE) {
            throw new Refused(new InvalidInput(
                    "--force", "Only a step to native can be forced.", state, "native", "leave --force out"));
        }
        return seams.force(context, named, requireNonNullElse(reason, ""));
    }

    @Override
    public String text(MissionSeams answer, Style style) {
        return SeamsText.of(answer, style);
    }
}
