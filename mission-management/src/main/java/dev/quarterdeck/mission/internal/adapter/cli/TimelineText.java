package dev.quarterdeck.mission.internal.adapter.cli;

import dev.quarterdeck.kernel.event.CommitContext;
import dev.quarterdeck.kernel.surface.Plain;
import dev.quarterdeck.kernel.surface.Style;
import dev.quarterdeck.mission.api.Page;
import dev.quarterdeck.mission.api.Timeline.Entry;
import dev.quarterdeck.mission.api.Timeline.Source;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A mission's timeline as text: a line for each entry, and what explains it below. */
final class TimelineText {
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final String INDENT = " ".repeat(7);
    private static final int NAME = 40;

    private TimelineText() {}

    static String of(Page<Entry> page, Style style) {
        if (page.items().isEmpty()) {
            return "nothing happened";
        }
        var more = page.nextCursor() == null ? "" : "\n\nmore: the same with --cursor " + page.nextCursor();
        return page.items().stream().map(entry -> entry(entry, style)).collect(Collectors.joining("\n")) + more;
    }

    private static String entry(Entry entry, Style style) {
        var line = "%5s  %s  %s %s%s"
                .formatted(
                        entry.version(),
                        style.faint(SECOND.format(entry.occurredAt().atOffset(ZoneOffset.UTC))),
                        style.strong(Plain.line(entry.actor().displayName(), NAME)),
                        entry.text(),
                        marks(entry));
        return Stream.of(line, because(entry, style), at(entry.commitContext(), style))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    private static String marks(Entry entry) {
        var marks = Stream.of(
                        entry.severity() == null ? null : Layout.name(entry.severity()),
                        entry.source() == Source.LOCAL ? null : Layout.name(entry.source()),
                        entry.retroactive() ? "found later" : null)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return marks.isEmpty() ? "" : " [%s]".formatted(marks);
    }

    private static @Nullable String because(Entry entry, Style style) {
        return entry.rationale() == null ? null : style.faint(INDENT + "because: " + Plain.line(entry.rationale()));
    }

    private static @Nullable String at(@Nullable CommitContext commit, Style style) {
        if (commit == null) {
            return null;
        }
        var where = Stream.of(commit.branch(), commit.head())
                .filter(Objects::nonNull)
                .map(Plain::line)
                .collect(Collectors.joining(" "));
        return where.isEmpty() ? null : style.faint(INDENT + "at " + where);
    }
}
