package dev.quarterdeck.mission.internal.adapter.cli;

import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.surface.Console;
import dev.quarterdeck.kernel.surface.Style;
import dev.quarterdeck.mission.api.Planning;
import dev.quarterdeck.mission.api.Planning.Retrospect;
import dev.quarterdeck.mission.api.Planning.Retrospected;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Component
@Scope("prototype")
@Command(
        name = "retrospect",
        description = {
            "Keep what was learned from a mission that has ended, in its retrospective.yaml.",
            "Without anything given it reads the file as it is; where there is none, one to fill in is committed."
        },
        footer = {
            "",
            "Examples:",
            "  qd retrospect --finding 'The scales drift' --proposal 'Calibrate them every week'",
            "  qd retrospect     read it again after editing and committing it"
        })
class RetrospectCommand extends ArtifactChange<Retrospected> {
    private final Planning planning;

    @Option(names = "--finding", paramLabel = "TEXT", description = "something learned; can be repeated")
    private List<String> findings = new ArrayList<>();

    @Option(names = "--proposal", paramLabel = "TEXT", description = "something to change; can be repeated")
    private List<String> proposals = new ArrayList<>();

    RetrospectCommand(Planning planning) {
        this.planning = planning;
    }

    @Override
    public void run(WriteContext context, Console<Retrospected> console) {
        console.answer(planning.retrospect(context, new Retrospect(findings, proposals, key())));
    }

    @Override
    public String text(Retrospected answer, Style style) {
        return "%s%s%s"
                .formatted(
                        list("findings", answer.findings(), style),
                        list("proposals", answer.proposals(), style),
                        commit(answer.effect()));
    }

    private static String list(String name, List<String> items, Style style) {
        return items.isEmpty()
                ? ""
                : items.stream()
                        .map(item -> "  - " + item)
                        .collect(Collectors.joining("\n", style.strong(name) + "\n", "\n\n"));
    }
}
