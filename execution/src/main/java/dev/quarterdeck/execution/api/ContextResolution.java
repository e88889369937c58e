package dev.quarterdeck.execution.api;

import dev.quarterdeck.kernel.context.ExecutionContext;
import dev.quarterdeck.kernel.context.InvocationSite;
import dev.quarterdeck.kernel.refusal.Refused;

/** The one place that turns the facts a caller brings into an execution context; called once per command. */
public interface ContextResolution {
    /** Parts that cannot be told say why; an operation that needs one is refused when the context is narrowed. */
    ExecutionContext resolve(InvocationSite site);

    /**
     * Resolves like {@link #resolve}, after registering the repository the site stands in.
     *
     * @throws Refused if the site is in no repository that can be registered, or the caller is no admin
     */
    ExecutionContext register(InvocationSite site);
}
