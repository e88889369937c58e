package dev.quarterdeck.mission.internal.application.planning;

import dev.quarterdeck.mission.internal.domain.plan.Finding;
import dev.quarterdeck.mission.internal.domain.plan.PlanFact.AnalysisRecorded;
import dev.quarterdeck.mission.internal.domain.plan.Problem;
import java.util.stream.Collectors;

/** An analysis as a file: the verdict, what stands in the way, and what exactly was compared. */
final class AnalysisText {
    private AnalysisText() {}

    static String of(String title, AnalysisRecorded analysis) {
        return """
                ---
                verdict: %s
                ---

                # Analysis: %s

                ## What stands in the way

                %s

                ## What is worth a look

                %s

                ## What was compared

                %s
                """.formatted(
                        analysis.ready() ? "ready" : "blocked",
                        title,
                        findings(analysis, true),
                        findings(analysis, false),
                        analysis.inputs().stream()
                                .map(file -> "- `%s` %s".formatted(file.content(), file.path()))
                                .collect(Collectors.joining("\n")));
    }

    private static String findings(AnalysisRecorded analysis, boolean blocking) {
        var lines = analysis.findings().stream()
                .filter(finding -> finding.blocking() == blocking)
                .map(Finding::problem)
                .map(Problem::described)
                .map(text -> "- " + text)
                .collect(Collectors.joining("\n"));
        return lines.isEmpty() ? "Nothing." : lines;
    }
}
