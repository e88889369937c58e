package dev.quarterdeck.mission.internal.domain.work;

import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.id.RepositoryId;
import dev.quarterdeck.kernel.id.RunId;
import dev.quarterdeck.kernel.id.Slug;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.mission.api.MissionStatus.Finding;
import dev.quarterdeck.mission.api.MissionStatus.TestRun;
import dev.quarterdeck.mission.api.MissionStatus.Verdict;
import dev.quarterdeck.mission.api.WorkPackageStatus;
import dev.quarterdeck.mission.internal.domain.MissionFact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A fact about a work package. */
public sealed interface WorkFact extends MissionFact {
    /**
     * A work package moved.
     *
     * @param actor the id of who moved it
     * @param forced whether guards were passed over
     * @param inWorktree whether its work happens in a worktree of its lane
     * @param reviewReference present where a review sent it back or let it pass
     * @param evidence present where it was approved or integrated
     */
    record StatusChanged(
            Slug mission,
            WorkPackageId workPackage,
            WorkPackageStatus from,
            WorkPackageStatus to,
            String actor,
            boolean forced,
            @Nullable String reason,
            boolean inWorktree,
            @Nullable String reviewReference,
            @Nullable Evidence evidence)
            implements WorkFact {}

    /** What shows that a work package is what it should be. */
    record Evidence(
            RepositoryId repository,
            BranchName branch,
            CommitId commit,
            List<Verification> verification,
            @Nullable Approval review) {
        public Evidence {
            verification = List.copyOf(verification);
        }
    }

    /** A command that was run on it. */
    record Verification(String command, boolean passed) {}

    /** A review it passed. */
    record Approval(String reviewer, String reference) {}

    /**
     * Work began on a work package.
     *
     * @param base the lane's head then
     * @param mergedHeads what the lane took in from other lanes before
     */
    record WorkStarted(
            WorkPackageId workPackage,
            CommitId base,
            List<CommitId> mergedHeads,
            @Nullable RunId run) implements WorkFact {
        public WorkStarted {
            mergedHeads = List.copyOf(mergedHeads);
        }
    }

    record SubtasksCompleted(WorkPackageId workPackage, List<String> subtasks) implements WorkFact {
        public SubtasksCompleted {
            subtasks = List.copyOf(subtasks);
        }
    }

    record TestRunRecorded(TestRun run) implements WorkFact {}

    /** @param head the lane's head then, what the reviewer looks at */
    record ReviewStarted(WorkPackageId workPackage, CommitId head) implements WorkFact {}

    /** @param selfReview whether the reviewer did the work, which the policy allowed */
    record ReviewRecorded(
            WorkPackageId workPackage,
            Verdict verdict,
            List<Finding> findings,
            boolean selfReview,
            CommitId head,
            String reference)
            implements WorkFact {
        public ReviewRecorded {
            findings = List.copyOf(findings);
        }
    }

    /** Guards were passed over; the move itself is a fact of its own. */
    record WorkPackageForced(WorkPackageId workPackage, WorkPackageStatus from, WorkPackageStatus to, String reason)
            implements WorkFact {}
}
