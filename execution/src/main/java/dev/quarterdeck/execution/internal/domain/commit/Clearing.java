package dev.quarterdeck.execution.internal.domain.commit;

import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.id.EventId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * The lanes of a mission that has been merged, on their way out.
 *
 * @param destination the branch that holds their work now
 * @param merged where it stood when it had got it
 */
public record Clearing(
        Path primaryRoot, BranchName destination, CommitId merged, List<MergedLane> lanes, EventId cause, Instant at)
        implements GitWork {
    public Clearing {
        lanes = List.copyOf(lanes);
    }
}
