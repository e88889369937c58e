package dev.quarterdeck.execution.internal.domain.commit;

import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.id.EventId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A branch on its way to a commit that is there already, and what is to be done once it has arrived.
 *
 * @param from where it has to stand for that
 * @param lanes the lanes that are cleared afterwards
 * @param remote where it is pushed afterwards, if it is to be
 */
public record BranchMove(
        Path primaryRoot,
        BranchName destination,
        CommitId from,
        CommitId to,
        List<MergedLane> lanes,
        @Nullable String remote,
        EventId cause,
        Instant at)
        implements GitWork {
    public BranchMove {
        lanes = List.copyOf(lanes);
    }
}
