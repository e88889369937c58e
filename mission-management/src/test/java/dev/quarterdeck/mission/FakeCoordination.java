package dev.quarterdeck.mission;

import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.git.CoordinationBranches;
import java.util.ArrayList;
import java.util.List;

/** Remembers what coordination branches were to hold. */
public final class FakeCoordination implements CoordinationBranches {
    private final List<CommitId> carried = new ArrayList<>();

    @Override
    public void carry(WriteContext context, CommitId planningCommit) {
        carried.add(planningCommit);
    }

    public List<CommitId> carried() {
        return List.copyOf(carried);
    }
}
