package dev.quarterdeck.kernel.context;

import dev.quarterdeck.kernel.context.Fragment.Entry;

/** For operations on no mission in particular: sign-in, lists, users, audit. */
public record EntryContext(Entry entry) implements Composite {}
