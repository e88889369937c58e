package dev.quarterdeck.mission.internal.adapter.cli;

import static dev.quarterdeck.mission.internal.adapter.cli.Layout.NOTHING;
import static dev.quarterdeck.mission.internal.adapter.cli.Layout.name;

import dev.quarterdeck.kernel.context.Authority;
import dev.quarterdeck.kernel.surface.Columns;
import dev.quarterdeck.kernel.surface.Style;
import dev.quarterdeck.mission.api.Seams.MissionSeams;
import dev.quarterdeck.mission.api.Seams.SeamOverview;
import dev.quarterdeck.mission.api.Seams.SeamView;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Seams as text: one line per mission, and what differs below. */
final class SeamsText {
    private SeamsText() {}

    static String of(SeamOverview overview, Style style) {
        if (overview.missions().isEmpty()) {
            return "no adopted missions here; take over a repository: qd adopt PATH";
        }
        var columns = Columns.of("MID8", "SLUG", "NATIVE", "NEXT", "STATE", "DIVERGENCES", "COMPARED");
        overview.missions().forEach(mission -> row(columns, mission));
        return Layout.table(columns, style) + divergences(overview.missions(), style);
    }

    static String of(MissionSeams mission, Style style) {
        var columns = Columns.of("SEAM", "STATE", "DIVERGENCES", "COMPARED");
        mission.seams()
                .forEach(seam -> columns.row(
                        seam.seam().wireName(),
                        name(seam.state()),
                        Integer.toString(seam.divergences().size()),
                        Layout.minute(seam.comparedAt())));
        return "%s  %s\n\n%s%s"
                .formatted(
                        style.strong(mission.slug()),
                        mission.missionId().mid8(),
                        Layout.table(columns, style),
                        divergences(List.of(mission), style));
    }

    private static void row(Columns columns, MissionSeams mission) {
        var seams = mission.seams();
        var natives = seams.stream().filter(SeamsText::isNative).count();
        var next = seams.stream().filter(seam -> !isNative(seam)).findFirst();
        columns.row(
                mission.missionId().mid8(),
                mission.slug(),
                "%d/%d".formatted(natives, seams.size()),
                next.map(seam -> seam.seam().wireName()).orElse(NOTHING),
                next.map(seam -> name(seam.state())).orElse(NOTHING),
                Integer.toString(seams.stream()
                        .mapToInt(seam -> seam.divergences().size())
                        .sum()),
                Layout.minute(comparedAt(seams)));
    }

    private static boolean isNative(SeamView seam) {
        return seam.state() == Authority.NATIVE;
    }

    private static @Nullable Instant comparedAt(List<SeamView> seams) {
        return seams.stream()
                .map(SeamView::comparedAt)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static String divergences(List<MissionSeams> missions, Style style) {
        var columns = Columns.of("SLUG", "SEAM", "SUBJECT", "FILES SAY", "OUR LOG SAYS");
        var any = false;
        for (var mission : missions) {
            for (var seam : mission.seams()) {
                for (var divergence : seam.divergences()) {
                    any = true;
                    columns.row(
                            mission.slug(),
                            seam.seam().wireName(),
                            divergence.subject(),
                            divergence.legacy(),
                            divergence.ours());
                }
            }
        }
        return any ? "\n\n" + Layout.table(columns, style) : "";
    }
}
