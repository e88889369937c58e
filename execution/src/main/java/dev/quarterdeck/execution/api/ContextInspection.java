package dev.quarterdeck.execution.api;

import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.actor.Requires;
import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.context.ExecutionContext;
import dev.quarterdeck.kernel.refusal.Refused;

/** Shows what a command's context is, for debugging. */
public interface ContextInspection {
    /** @throws Refused if the caller named a mission or work package that is not there */
    @Requires(Permission.READ)
    ContextView view(EntryContext context, ExecutionContext whole);
}
