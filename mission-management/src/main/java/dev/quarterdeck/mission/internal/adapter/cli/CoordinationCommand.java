package dev.quarterdeck.mission.internal.adapter.cli;

import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.surface.Style;
import dev.quarterdeck.kernel.surface.SurfaceCommand;
import dev.quarterdeck.mission.api.Collaboration.Coordinated;
import org.jspecify.annotations.Nullable;

/** Something a participant says or does. */
abstract class CoordinationCommand implements SurfaceCommand<WriteContext, Coordinated> {
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

    @Override
    public final String text(Coordinated answer, Style style) {
        return CoordinatedText.of(answer, style);
    }
}
