package dev.quarterdeck.execution.api;

import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.actor.Requires;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.LaneOverlap;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lanes of a mission: why they are as they are, and how their branches stand. */
public interface Lanes {
    @Requires(Permission.READ)
    LaneReport report(WriteContext context);

    /**
     * Merges what the lane lacks of its target into it; nothing but the mission's own commits to merge is a no-op.
     *
     * @throws Refused if they conflict, naming the files, or the worktree is in use; then nothing has moved
     */
    @Requires(Permission.OPERATE)
    LaneUpdated update(WriteContext context, String lane);

    /**
     * Removes the worktree of a lane and keeps its branch; none there is a no-op.
     *
     * @throws Refused if there is uncommitted work in it
     */
    @Requires(Permission.OPERATE)
    LaneRemoved remove(WriteContext context, String lane);

    /** What the lanes answer with. */
    sealed interface Answer permits LaneReport, LaneUpdated, LaneRemoved {}

    /**
     * Every lane in order; none before the mission is finalized.
     *
     * @param overlaps which of them changed the same files, with what is not committed yet
     */
    record LaneReport(List<Lane> lanes, List<LaneOverlap> overlaps) implements Answer {
        public LaneReport {
            lanes = List.copyOf(lanes);
            overlaps = List.copyOf(overlaps);
        }
    }

    /**
     * One lane.
     *
     * @param workPackages in the order they are worked on
     * @param reasons why they share it
     * @param branch what its work is committed to
     * @param worktree where that is checked out; absent where it is nowhere
     * @param head absent before the branch is made
     * @param behind how many commits of the target it lacks
     * @param conflicts the files a merge of the target would leave to a person
     */
    record Lane(
            String id,
            List<WorkPackageId> workPackages,
            List<String> reasons,
            BranchName branch,
            @Nullable Path worktree,
            @Nullable CommitId head,
            int behind,
            List<String> conflicts) {
        public Lane {
            workPackages = List.copyOf(workPackages);
            reasons = List.copyOf(reasons);
            conflicts = List.copyOf(conflicts);
        }
    }

    /** What an update did; the head before it is the head after it where the lane was up to date. */
    record LaneUpdated(String lane, CommitId before, CommitId after) implements Answer {}

    /** What a removal did; no path where there was no worktree. */
    record LaneRemoved(String lane, @Nullable Path worktree) implements Answer {}
}
