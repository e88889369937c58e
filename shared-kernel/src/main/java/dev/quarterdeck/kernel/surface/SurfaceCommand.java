package dev.quarterdeck.kernel.surface;

import dev.quarterdeck.kernel.context.Composite;
import dev.quarterdeck.kernel.context.ExecutionContext;
import dev.quarterdeck.kernel.context.SiteRule;
import dev.quarterdeck.kernel.id.WorkPackageId;
import org.jspecify.annotations.Nullable;

/**
 * A command of {@code qd}, offered by the module that owns it: a fresh instance parses one call, is given its context,
 * and answers. Options every command has (--json, --mission, --wp, --idempotency-key, --help) are the transport's.
 *
 * @param <C> the composite it takes
 * @param <A> what it answers, a type of its module's api
 */
public interface SurfaceCommand<C extends Composite, A> {
    Class<C> context();

    default SiteRule siteRule() {
        return SiteRule.ANYWHERE;
    }

    /** The mission given as an argument rather than with --mission. */
    default @Nullable String mission() {
        return null;
    }

    /** The work package given as an argument rather than with --wp. */
    default @Nullable WorkPackageId workPackage() {
        return null;
    }

    /** The directory given as an argument instead of the one the caller stands in. */
    default @Nullable String directory() {
        return null;
    }

    /** Whether a repository that is not registered yet is registered before the context is narrowed. */
    default boolean registers() {
        return false;
    }

    /** Called before {@link #run} with the whole context, for the command that shows it. */
    default void resolved(ExecutionContext whole) {}

    /** Called before {@link #run} with the caller's idempotency key, where one was given. */
    default void idempotencyKey(String key) {}

    /** Called before {@link #run} with what the caller sent on standard input, where an argument is a dash. */
    default void input(String text) {}

    /** Called before {@link #run} with the work package the call names, however it does. */
    default void about(WorkPackageId named) {}

    void run(C context, Console<A> console);

    /** The answer as text for a person, without a final line break. */
    String text(A answer, Style style);
}
