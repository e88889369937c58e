package dev.quarterdeck.mission.internal.adapter.cli;

import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.surface.Console;
import dev.quarterdeck.kernel.surface.Style;
import dev.quarterdeck.mission.api.MissionPlans.AnalysisFinding;
import dev.quarterdeck.mission.api.Planning;
import dev.quarterdeck.mission.api.Planning.Analyze;
import dev.quarterdeck.mission.api.Planning.Analyzed;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;

@Component
@Scope("prototype")
@Command(
        name = "analyze",
        description = {
            "Compare a mission's artifacts with each other, and commit a report of what does not fit.",
            "It records the content of each file it compared, so it is known exactly when it is out of date."
        },
        footer = {"", "Examples:", "  qd analyze", "  qd analyze --json"})
class AnalyzeCommand extends ArtifactChange<Analyzed> {
    private final Planning planning;

    AnalyzeCommand(Planning planning) {
        this.planning = planning;
    }

    @Override
    public void run(WriteContext context, Console<Analyzed> console) {
        console.answer(planning.analyze(context, new Analyze(key())));
    }

    @Override
    public String text(Analyzed answer, Style style) {
        var analysis = answer.analysis();
        var findings =
                analysis.findings().stream().map(AnalyzeCommand::line).collect(Collectors.joining("\n", "", "\n\n"));
        return "%s\n\n%s%s"
                .formatted(
                        style.strong(Layout.name(analysis.verdict())),
                        analysis.findings().isEmpty() ? "" : findings,
                        commit(answer.effect()));
    }

    private static String line(AnalysisFinding finding) {
        var place = finding.line() == null ? finding.path() : finding.path() + ":" + finding.line();
        return "%-8s  %s  %s  %s".formatted(Layout.name(finding.severity()), place, finding.code(), finding.text());
    }
}
