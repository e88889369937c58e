package dev.quarterdeck.mission.internal.adapter.cli;

import dev.quarterdeck.kernel.context.SiteRule;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.git.CommitOutcome;
import dev.quarterdeck.kernel.git.CommitOutcome.Committed;
import dev.quarterdeck.kernel.git.CommitOutcome.Failed;
import dev.quarterdeck.kernel.git.CommitOutcome.Waiting;
import dev.quarterdeck.kernel.surface.SurfaceCommand;
import org.jspecify.annotations.Nullable;

/**
 * A command that reads a mission's artifacts and may commit some.
 *
 * @param <A> what the command answers
 */
abstract class ArtifactChange<A> implements SurfaceCommand<WriteContext, A> {
    private @Nullable String key;

    @Override
    public final Class<WriteContext> context() {
        return WriteContext.class;
    }

    @Override
    public final SiteRule siteRule() {
        return SiteRule.OWN_CHECKOUT;
    }

    @Override
    public final void idempotencyKey(String given) {
        key = given;
    }

    final @Nullable String key() {
        return key;
    }

    /** How the commit stands, for a person. */
    static String commit(@Nullable CommitOutcome effect) {
        return switch (effect) {
            case null -> "nothing to commit";
            case Committed(var branch, var commit) -> "committed to %s as %s".formatted(branch, commit);
            case Waiting(var branch, var why) -> "waiting for %s: %s".formatted(branch, why);
            case Failed(var branch, var code, var why) -> "not committed to %s: %s, %s".formatted(branch, code, why);
        };
    }
}
