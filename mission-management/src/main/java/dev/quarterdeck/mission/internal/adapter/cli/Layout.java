package dev.quarterdeck.mission.internal.adapter.cli;

import dev.quarterdeck.kernel.surface.Columns;
import dev.quarterdeck.kernel.surface.Style;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How this module's answers look on a terminal. */
final class Layout {
    static final String NOTHING = "-";

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private Layout() {}

    /** The headings faint, and on a terminal every line within its width. */
    static String table(Columns columns, Style style) {
        var lines = columns.text().lines().map(line -> cut(line, style)).toList();
        var rows = lines.stream().skip(1).collect(Collectors.joining("\n"));
        return style.faint(lines.getFirst()) + (rows.isEmpty() ? "" : "\n" + rows);
    }

    static String minute(@Nullable Instant moment) {
        return moment == null ? NOTHING : MINUTE.format(moment.atOffset(ZoneOffset.UTC));
    }

    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static String counted(long number, String one) {
        return number == 1 ? "1 " + one : "%,d %ss".formatted(number, one);
    }

    private static String cut(String line, Style style) {
        // Without a terminal somebody searches the text or passes it on.
        return style.colour() && line.length() > style.width() ? line.substring(0, style.width() - 1) + "…" : line;
    }
}
