package dev.quarterdeck.mission.internal.adapter.cli;

import dev.quarterdeck.kernel.context.RepositoryContext;
import dev.quarterdeck.kernel.surface.Columns;
import dev.quarterdeck.kernel.surface.Console;
import dev.quarterdeck.kernel.surface.Style;
import dev.quarterdeck.kernel.surface.SurfaceCommand;
import dev.quarterdeck.mission.api.Findings;
import dev.quarterdeck.mission.api.Findings.Finding;
import dev.quarterdeck.mission.api.Findings.FindingFilter;
import dev.quarterdeck.mission.api.Page;
import dev.quarterdeck.mission.api.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Component
@Scope("prototype")
@Command(
        name = "findings",
        description = "List what was found to be wrong with an adopted repository, errors first.",
        footer = {
            "",
            "Examples:",
            "  qd findings --severity error",
            "  qd findings --code STATUS_FILE_DISAGREES",
            "  qd findings --mission weigh-the-crates"
        })
class FindingsCommand implements SurfaceCommand<RepositoryContext, Page<Finding>> {
    private final Findings findings;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--severity", paramLabel = "SEVERITY", description = "error, warning or info")
    private @Nullable String severity;

    @Option(names = "--code", paramLabel = "CODE", description = "only with this code")
    private @Nullable String code;

    @Option(names = "--limit", paramLabel = "N", description = "at most this many, 1 to 200 (default: 50)")
    private int limit = PageRequest.USUAL;

    @Option(names = "--cursor", paramLabel = "CURSOR", description = "go on where an earlier answer ended")
    private @Nullable String cursor;

    FindingsCommand(Findings findings) {
        this.findings = findings;
    }

    @Override
    public Class<RepositoryContext> context() {
        return RepositoryContext.class;
    }

    @Override
    public void run(RepositoryContext context, Console<Page<Finding>> console) {
        var filter = new FindingFilter(Findings.severityNamed(severity), code, NamedMission.in(spec));
        console.answer(findings.list(context, filter, new PageRequest(cursor, limit)));
    }

    @Override
    public String text(Page<Finding> answer, Style style) {
        if (answer.items().isEmpty()) {
            return "no findings";
        }
        var columns = Columns.of("SEVERITY", "CODE", "WHERE", "WHAT");
        answer.items()
                .forEach(finding ->
                        columns.row(finding.severity().wireName(), finding.code(), placeOf(finding), finding.text()));
        var more = answer.nextCursor() == null ? "" : "\n\nmore: qd findings --cursor " + answer.nextCursor();
        return Layout.table(columns, style) + more;
    }

    private static String placeOf(Finding finding) {
        return finding.line() == null ? finding.artifact() : finding.artifact() + ":" + finding.line();
    }
}
