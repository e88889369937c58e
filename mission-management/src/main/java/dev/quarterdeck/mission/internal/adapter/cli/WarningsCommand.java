package dev.quarterdeck.mission.internal.adapter.cli;

import dev.quarterdeck.kernel.context.ReadContext;
import dev.quarterdeck.kernel.surface.Columns;
import dev.quarterdeck.kernel.surface.Console;
import dev.quarterdeck.kernel.surface.Plain;
import dev.quarterdeck.kernel.surface.Style;
import dev.quarterdeck.kernel.surface.SurfaceCommand;
import dev.quarterdeck.mission.api.Collaboration;
import dev.quarterdeck.mission.api.CollaborationView.AcknowledgedView;
import dev.quarterdeck.mission.api.CollaborationView.WarningView;
import dev.quarterdeck.mission.api.Page;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Component
@Scope("prototype")
@Command(
        name = "warnings",
        description = "Show who gets into whose way in a mission, and what they said about it.",
        footer = {"", "Examples:", "  qd warnings", "  qd warnings --all   also those whose situation has passed"})
class WarningsCommand implements SurfaceCommand<ReadContext, Page<WarningView>> {
    private final Collaboration collaboration;

    @Option(names = "--all", description = "also those whose situation has passed")
    private boolean all;

    WarningsCommand(Collaboration collaboration) {
        this.collaboration = collaboration;
    }

    @Override
    public Class<ReadContext> context() {
        return ReadContext.class;
    }

    @Override
    public void run(ReadContext context, Console<Page<WarningView>> console) {
        var shown = collaboration.of(context).warnings().stream()
                .filter(warning -> all || warning.over() == null)
                .toList();
        console.answer(new Page<>(shown, null));
    }

    @Override
    public String text(Page<WarningView> answer, Style style) {
        if (answer.items().isEmpty()) {
            return "nobody is in anybody's way";
        }
        var columns = Columns.of("WARNING", "SINCE", "OVER", "TYPE", "WHO", "WHAT", "ACKNOWLEDGED");
        answer.items()
                .forEach(warning -> columns.row(
                        warning.id(),
                        Layout.minute(warning.raisedAt()),
                        Layout.minute(warning.over()),
                        Layout.name(warning.type()),
                        CoordinatedText.people(warning),
                        CoordinatedText.about(warning),
                        acknowledged(warning)));
        return Layout.table(columns, style);
    }

    private static String acknowledged(WarningView warning) {
        return warning.acknowledgements().isEmpty()
                ? Layout.NOTHING
                : warning.acknowledgements().stream()
                        .map(acknowledged -> said(warning, acknowledged))
                        .collect(Collectors.joining(", "));
    }

    private static String said(WarningView warning, AcknowledgedView acknowledged) {
        var action = Layout.name(acknowledged.action());
        var said = acknowledged.reassignedTo() == null
                ? action
                : action + " to " + CoordinatedText.name(warning, acknowledged.reassignedTo());
        return Plain.line("%s: %s".formatted(CoordinatedText.name(warning, acknowledged.participant()), said));
    }
}
