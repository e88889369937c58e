package dev.quarterdeck.mission.internal.adapter.cli;

import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.surface.Columns;
import dev.quarterdeck.kernel.surface.Style;
import dev.quarterdeck.kernel.surface.SurfaceCommand;
import dev.quarterdeck.mission.api.MissionLifecycle.Standing;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A command that stops a mission or takes it up again. */
abstract class CourseChange implements SurfaceCommand<WriteContext, Standing> {
    @Option(names = "--reason", paramLabel = "TEXT", description = "why, in a sentence")
    private String reason = "";

    private @Nullable String key;

    @Override
    public final Class<WriteContext> context() {
        return WriteContext.class;
    }

    @Override
    public final void idempotencyKey(String given) {
        key = given;
    }

    final @Nullable String key() {
        return key;
    }

    final String reason() {
        return reason;
    }

    @Override
    public final String text(Standing answer, Style style) {
        var columns = new Columns().row("version", answer.version().toString());
        optional(columns, "reason", answer.reason());
        optional(columns, "blocked by", answer.blocker());
        optional(columns, "goes on in", answer.successor());
        return "%s\n\n%s".formatted(style.strong(Layout.name(answer.phase())), columns.text());
    }

    private static void optional(Columns columns, String label, @Nullable Object value) {
        if (value != null) {
            columns.row(label, value.toString());
        }
    }
}
