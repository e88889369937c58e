package dev.quarterdeck.mission.internal.adapter.cli;

import static dev.quarterdeck.mission.internal.adapter.cli.Layout.counted;
import static dev.quarterdeck.mission.internal.adapter.cli.Layout.name;

import dev.quarterdeck.kernel.surface.Columns;
import dev.quarterdeck.kernel.surface.Style;
import dev.quarterdeck.mission.api.MissionStatus.StatusView;
import dev.quarterdeck.mission.api.MissionStatus.WorkPackageView;
import dev.quarterdeck.mission.api.WorkPackageStatus;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A mission's status as text: what it is, its work packages, how many stand where. */
final class Board {
    private static final int BAR = 20;

    private Board() {}

    static String text(StatusView status, Style style) {
        var title = "%s  %s".formatted(style.strong(status.slug()), status.mid8());
        var facts = "%s · %s · %s · version %s"
                .formatted(name(status.phase()), name(status.topology()), name(status.authority()), status.version());
        return "%s\n%s\n\n%s".formatted(title, facts, workPackages(status, style));
    }

    private static String workPackages(StatusView status, Style style) {
        if (status.workPackages().isEmpty()) {
            return style.faint("no work packages yet");
        }
        var columns = Columns.of("", "WP", "STATUS", "BY", "SINCE", "FORCED", "TITLE");
        status.workPackages().forEach(each -> row(columns, each));
        return "%s\n\n%s".formatted(Layout.table(columns, style), summary(status.summary()));
    }

    private static void row(Columns columns, WorkPackageView workPackage) {
        columns.row(
                mark(workPackage.status()),
                workPackage.id().value(),
                name(workPackage.status()),
                Objects.requireNonNullElse(workPackage.actor(), Layout.NOTHING),
                Layout.minute(workPackage.lastTransitionAt()),
                workPackage.forceCount() == 0 ? Layout.NOTHING : Integer.toString(workPackage.forceCount()),
                workPackage.title());
    }

    static String summary(Map<WorkPackageStatus, Integer> counts) {
        var all = total(counts);
        var done = ended(counts);
        var filled = all == 0 ? 0 : BAR * done / all;
        var parts = counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> entry.getValue() + " " + name(entry.getKey()))
                .collect(Collectors.joining(", "));
        return "%s%s  %s: %s"
                .formatted("█".repeat(filled), "░".repeat(BAR - filled), counted(all, "work package"), parts);
    }

    /** How many need nothing more, of how many. */
    static String progress(Map<WorkPackageStatus, Integer> counts) {
        return total(counts) == 0 ? Layout.NOTHING : "%d/%d".formatted(ended(counts), total(counts));
    }

    private static int total(Map<WorkPackageStatus, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static int ended(Map<WorkPackageStatus, Integer> counts) {
        return counts.getOrDefault(WorkPackageStatus.DONE, 0) + counts.getOrDefault(WorkPackageStatus.CANCELED, 0);
    }

    private static String mark(WorkPackageStatus status) {
        return switch (status) {
            case PLANNED -> "○";
            case CLAIMED -> "◔";
            case IN_PROGRESS -> "◑";
            case FOR_REVIEW, IN_REVIEW -> "◕";
            case APPROVED -> "●";
            case DONE -> "✔";
            case BLOCKED -> "■";
            case CANCELED -> "✕";
        };
    }
}
