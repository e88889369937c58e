package dev.quarterdeck.kernel.context;

import dev.quarterdeck.kernel.context.Fragment.Entry;
import dev.quarterdeck.kernel.git.CommitId;
import java.util.Map;

/** For accepting and merging: every lane with its head. */
public record IntegrationContext(WriteContext write, Map<String, CommitId> laneHeads) implements Composite {
    public IntegrationContext {
        laneHeads = Map.copyOf(laneHeads);
    }

    @Override
    public Entry entry() {
        return write.entry();
    }
}
