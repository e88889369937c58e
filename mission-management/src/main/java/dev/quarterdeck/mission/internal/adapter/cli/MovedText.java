package dev.quarterdeck.mission.internal.adapter.cli;

import dev.quarterdeck.kernel.surface.Style;
import dev.quarterdeck.mission.api.MissionStatus.Moved;

/** How a work package stands after a change, in a line. */
final class MovedText {
    private MovedText() {}

    static String of(Moved moved, Style style) {
        var workPackage = moved.workPackage();
        return "%s is %s  %s"
                .formatted(
                        style.strong(workPackage.id().value()),
                        workPackage.status().wireName().replace('_', ' '),
                        style.faint("version " + moved.version()));
    }
}
