package dev.quarterdeck.mission.internal.adapter.cli;

import dev.quarterdeck.kernel.context.RepositoryContext;
import dev.quarterdeck.kernel.context.Topology;
import dev.quarterdeck.kernel.git.CommitOutcome.Committed;
import dev.quarterdeck.kernel.git.CommitOutcome.Failed;
import dev.quarterdeck.kernel.git.CommitOutcome.Waiting;
import dev.quarterdeck.kernel.refusal.CommonRefusal.InvalidInput;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.kernel.surface.Columns;
import dev.quarterdeck.kernel.surface.Console;
import dev.quarterdeck.kernel.surface.Style;
import dev.quarterdeck.kernel.surface.SurfaceCommand;
import dev.quarterdeck.mission.api.Planning;
import dev.quarterdeck.mission.api.Planning.Specified;
import dev.quarterdeck.mission.api.Planning.Specify;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Component
@Scope("prototype")
@Command(
        name = "specify",
        description = "Make a mission in this repository and commit its spec to the branch it will end on.",
        footer = {
            "",
            "Examples:",
            "  qd specify 'Weigh the crates'",
            "  qd specify 'Weigh the crates' --topology single_branch --target release",
            "  qd specify 'Weigh the crates' --purpose 'So that no truck is overloaded'"
        })
class SpecifyCommand implements SurfaceCommand<RepositoryContext, Specified> {
    private final Planning planning;

    @Parameters(index = "0", paramLabel = "TITLE", description = "one line; the slug is made of it")
    private String title = "";

    @Option(names = "--purpose", paramLabel = "TEXT", description = "why it is worth doing, and for whom")
    private @Nullable String purpose;

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            description = "the mission type, see qd charter types (default: software-dev)")
    private @Nullable String type;

    @Option(
            names = "--topology",
            paramLabel = "TOPOLOGY",
            description =
                    "single_branch, lanes, coordination or lanes_with_coordination (default: what the charter says)")
    private @Nullable String topology;

    @Option(
            names = "--target",
            paramLabel = "BRANCH",
            description = "the branch it ends on (default: the one the primary checkout is on)")
    private @Nullable String target;

    private @Nullable String idempotencyKey;

    SpecifyCommand(Planning planning) {
        this.planning = planning;
    }

    @Override
    public Class<RepositoryContext> context() {
        return RepositoryContext.class;
    }

    @Override
    public void idempotencyKey(String key) {
        idempotencyKey = key;
    }

    @Override
    public void run(RepositoryContext context, Console<Specified> console) {
        var shape = topology == null ? null : topologyNamed(topology);
        var branch = target == null ? null : Branches.named("target", target);
        console.answer(planning.specify(context, Specify.of(title, purpose, type, shape, branch, idempotencyKey)));
    }

    @Override
    public String text(Specified answer, Style style) {
        var details = answer.mission();
        var mission = details.mission();
        var columns = new Columns()
                .row("mission", mission.missionId().value())
                .row("target", details.targetBranch().value())
                .row("spec", details.directory() + "/spec.md")
                .row(
                        "commit",
                        switch (answer.effect()) {
                            case Committed(var _, var commit) -> commit.value();
                            case Waiting(var _, var why) -> "waiting: " + why;
                            case Failed(var _, var code, var why) -> "%s: %s".formatted(code, why);
                        });
        return "specified %s\n\n%s".formatted(style.strong(mission.slug()), columns.text());
    }

    private static Topology topologyNamed(String text) {
        return Topology.named(text)
                .orElseThrow(() -> new Refused(new InvalidInput(
                        "topology",
                        "There is no topology '%s'.".formatted(text),
                        text,
                        Arrays.stream(Topology.values()).map(Topology::wireName).collect(Collectors.joining(", ")),
                        "name one of the topologies")));
    }
}
