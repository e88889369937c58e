package dev.quarterdeck.mission.internal.adapter.cli;

import dev.quarterdeck.kernel.surface.Columns;
import dev.quarterdeck.kernel.surface.Plain;
import dev.quarterdeck.kernel.surface.Style;
import dev.quarterdeck.mission.api.Collaboration.Coordinated;
import dev.quarterdeck.mission.api.CollaborationView.WarningView;
import java.util.stream.Collectors;

/** What a command of collaboration came to, and what the caller is warned of; names are others' text. */
final class CoordinatedText {
    private CoordinatedText() {}

    static String of(Coordinated answer, Style style) {
        var columns = new Columns();
        if (answer.comment() != null) {
            columns.row("comment", answer.comment());
        }
        columns.row("version", answer.version().toString());
        var warnings = answer.warnings().stream()
                .map(warning -> "\n\n" + of(warning, style))
                .collect(Collectors.joining());
        return columns.text() + warnings;
    }

    private static String of(WarningView warning, Style style) {
        var said = "%s: %s".formatted(Layout.name(warning.type()), about(warning));
        return "%s\n  %s\n  qd ack %s continue|hold|reassign|defer"
                .formatted(style.strong(said), people(warning), warning.id());
    }

    /** What it is about, in one line. */
    static String about(WarningView warning) {
        var overlap = warning.overlap();
        var focus = warning.focus();
        if (overlap != null) {
            var what = overlap.files().isEmpty()
                    ? overlap.workPackages().stream().map(Object::toString)
                    : overlap.files().stream().map(file -> file.path());
            return "%s %s".formatted(Layout.name(overlap.reason()), Plain.line(what.collect(Collectors.joining(", "))));
        }
        return Plain.line(focus == null ? "step:" + warning.step() : focus.toString());
    }

    static String people(WarningView warning) {
        return Plain.line(
                warning.participants().stream().map(one -> name(warning, one)).collect(Collectors.joining(", ")));
    }

    static String name(WarningView warning, String participant) {
        return warning.names().getOrDefault(participant, participant);
    }
}
