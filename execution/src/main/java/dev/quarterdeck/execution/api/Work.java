package dev.quarterdeck.execution.api;

import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.actor.Requires;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.git.TreeId;
import dev.quarterdeck.kernel.id.RunId;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.MissionStatus.Finding;
import dev.quarterdeck.mission.api.MissionStatus.Verdict;
import dev.quarterdeck.mission.api.WorkPackageStatus;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Working on work packages: taking one up, handing it in, judging it. */
public interface Work {
    /**
     * Takes a work package up: prepares its lane, brings in what it depends on from other lanes, claims and starts it. Taking
     * up what the caller has already taken up answers with where it is.
     *
     * @throws Refused if none may be taken up, or the one named may not
     */
    @Requires(Permission.OPERATE)
    Started implement(WriteContext context, Implement command);

    /**
     * Completes subtasks and, once none is open, runs the verification commands in the lane and hands the work package in.
     *
     * @throws Refused if the evidence is missing
     */
    @Requires(Permission.REPORT)
    Handed done(WriteContext context, Done command);

    /**
     * Records what a reviewer says; without a verdict the review only begins.
     *
     * @throws Refused if the reviewer may not judge it, or it is not what was reviewed
     */
    @Requires(Permission.OPERATE)
    Reviewed review(WriteContext context, Review command);

    /**
     * Which work package to take up.
     *
     * @param workPackage absent: the next that is ready
     * @param run the run whose step it is
     */
    record Implement(
            @Nullable WorkPackageId workPackage,
            @Nullable RunId run,
            @Nullable String idempotencyKey) {}

    /**
     * Work that has been taken up.
     *
     * @param base what counts as work on it comes after this commit
     */
    record Started(
            WorkPackageId workPackage, String lane, Path worktree, BranchName branch, CommitId base, Version version) {}

    /**
     * What is done.
     *
     * @param subtasks completed ones by their ids
     * @param allSubtasks every one of them is
     */
    record Done(
            WorkPackageId workPackage,
            Set<String> subtasks,
            boolean allSubtasks,
            @Nullable String idempotencyKey) {
        public Done {
            subtasks = Set.copyOf(subtasks);
        }

        /** With no subtasks where the caller names none. */
        public static Done of(
                WorkPackageId workPackage,
                @Nullable Set<String> subtasks,
                @Nullable Boolean allSubtasks,
                @Nullable String idempotencyKey) {
            return new Done(
                    workPackage,
                    subtasks == null ? Set.of() : subtasks,
                    Boolean.TRUE.equals(allSubtasks),
                    idempotencyKey);
        }
    }

    /**
     * How the work package stands after that.
     *
     * @param handedIn whether it waits for its review now
     * @param openSubtasks what is left to do before it can be handed in
     */
    record Handed(
            WorkPackageId workPackage,
            boolean handedIn,
            List<String> openSubtasks,
            CommitId head,
            List<Verification> verification,
            Version version)
            implements Completion {
        public Handed {
            openSubtasks = List.copyOf(openSubtasks);
            verification = List.copyOf(verification);
        }
    }

    /**
     * What a reviewer says.
     *
     * @param verdict absent: the review begins
     * @param backTo who goes on where changes are asked for: in_progress its implementer, planned whoever takes it up
     * @param reference where the review can be read, for one that was held elsewhere
     */
    record Review(
            WorkPackageId workPackage,
            @Nullable Verdict verdict,
            List<Finding> findings,
            WorkPackageStatus backTo,
            @Nullable String reference,
            @Nullable String idempotencyKey) {
        public Review {
            findings = List.copyOf(findings);
        }

        /** With the usual value for what the caller left out: work that goes back goes back to who did it. */
        public static Review of(
                WorkPackageId workPackage,
                @Nullable Verdict verdict,
                @Nullable List<Finding> findings,
                @Nullable WorkPackageStatus backTo,
                @Nullable String reference,
                @Nullable String idempotencyKey) {
            return new Review(
                    workPackage,
                    verdict,
                    findings == null ? List.of() : findings,
                    backTo == null ? WorkPackageStatus.IN_PROGRESS : backTo,
                    reference,
                    idempotencyKey);
        }
    }

    /**
     * How a review stands.
     *
     * @param base what is reviewed comes after this commit
     * @param head and ends with this one
     * @param worktree where it can be looked at; absent where it is checked out nowhere
     */
    record Reviewed(
            WorkPackageId workPackage,
            WorkPackageStatus status,
            CommitId base,
            CommitId head,
            @Nullable Path worktree,
            Version version) {}

    /** A verification command that the system ran in the lane, and how it ended. */
    record Verification(String command, int exitCode, TreeId tree, String logDigest, Duration duration) {}
}
