package dev.quarterdeck.execution.internal.application.work;

import dev.quarterdeck.execution.api.Work.Implement;
import dev.quarterdeck.execution.api.Work.Started;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.refusal.Refused;

/** Taking work up, for commands that may give it to a caller without letting the caller ask for any they like. */
public interface TakingUp {
    /** @throws Refused if none may be taken up, or the one named may not */
    Started take(WriteContext context, Implement command);
}
