package dev.quarterdeck.kernel.context;

import dev.quarterdeck.kernel.context.Fragment.Entry;

/** The part of the execution context that one kind of operation needs; its first parameter. */
public sealed interface Composite
        permits EntryContext,
                RepositoryContext,
                ReadContext,
                WriteContext,
                PromptContext,
                ReviewContext,
                IntegrationContext {
    Entry entry();
}
