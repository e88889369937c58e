package dev.quarterdeck.kernel.context;

import dev.quarterdeck.kernel.context.Fragment.Entry;
import dev.quarterdeck.kernel.context.Fragment.MissionIdentity;
import dev.quarterdeck.kernel.context.Fragment.StatusSurface;

/** For operations that look at one mission: status, board, timeline, inbox. */
public record ReadContext(Entry entry, MissionIdentity identity, StatusSurface statusSurface) implements Composite {}
