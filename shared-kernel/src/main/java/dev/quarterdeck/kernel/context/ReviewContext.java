package dev.quarterdeck.kernel.context;

import dev.quarterdeck.kernel.context.Fragment.Entry;
import dev.quarterdeck.kernel.git.CommitId;

/** For reviewing a work package: what was there before its work, and the head that is judged. */
public record ReviewContext(WriteContext write, CommitId base, CommitId head) implements Composite {
    @Override
    public Entry entry() {
        return write.entry();
    }
}
