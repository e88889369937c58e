package dev.quarterdeck.execution.api;

import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.actor.Requires;
import dev.quarterdeck.kernel.context.InteractionPolicy.MergeStrategy;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.git.CommitOutcome;
import dev.quarterdeck.kernel.git.TreeId;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.Integrations.Check;
import dev.quarterdeck.mission.api.Integrations.Criterion;
import dev.quarterdeck.mission.api.Integrations.Integrated;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Brings the approved work of a mission together and onto its target. */
public interface Integration {
    /**
     * Tries the integration of all lanes beside the target, runs the verification commands on what comes of it, and records
     * the acceptance. No branch moves but by the commit of the acceptance matrix.
     *
     * @throws Refused naming the open work packages or criteria, the conflicting files, or the command that failed
     */
    @Requires(Permission.OPERATE)
    Accepted accept(WriteContext context, Accept command);

    /** What merging now would put on the target, and what speaks against it. */
    @Requires(Permission.READ)
    MergePlan preview(WriteContext context, @Nullable MergeStrategy strategy);

    /**
     * Moves the target to what was accepted; a merge that was cut off goes on.
     *
     * @throws Refused before anything moves: not accepted, a conflict, uncommitted files, a git operation in progress
     */
    @Requires(Permission.OPERATE)
    Merged merge(WriteContext context, Merge command);

    /** @throws Refused if no merge is under way, or the target has moved already */
    @Requires(Permission.OPERATE)
    Aborted abort(WriteContext context);

    /** @param evidence what shows that an acceptance criterion holds, by the criterion's id */
    record Accept(Map<String, String> evidence, @Nullable String idempotencyKey) {
        public Accept {
            evidence = Map.copyOf(evidence);
        }
    }

    /**
     * What was accepted.
     *
     * @param tree what the merge has to produce, without the mission's artifacts
     * @param effect how the commit of the acceptance matrix stands
     */
    record Accepted(
            MissionId missionId,
            Version version,
            BranchName target,
            TreeId tree,
            Map<String, CommitId> lanes,
            List<Check> checks,
            List<Criterion> criteria,
            CommitOutcome effect) {}

    /** @param strategy absent: the frozen policy's, else a merge */
    record Merge(
            @Nullable MergeStrategy strategy,
            boolean push,
            @Nullable String idempotencyKey) {}

    /** What {@code qd merge} answers with. */
    sealed interface Answer permits MergePlan, Merged, Aborted {}

    /** @param differing files, the mission's artifacts aside, that would not be as they were accepted */
    record MergePlan(
            MergeStrategy strategy,
            BranchName target,
            CommitId from,
            List<PlannedCommit> commits,
            List<Conflict> conflicts,
            boolean accepted,
            List<String> differing)
            implements Answer {}

    /** A commit the target gets; {@code workPackage} is absent for the coordination branch's. */
    record PlannedCommit(
            CommitId commit, String subject, @Nullable WorkPackageId workPackage) {}

    /** What cannot be brought together by git alone. */
    record Conflict(String what, List<String> files) {}

    /**
     * How a merge stands.
     *
     * @param waiting what keeps the target from moving now; it moves by itself afterwards
     * @param push how pushing stands, where it was asked for
     * @param pullRequest what is left for a person where the mission ends beside a protected branch
     */
    record Merged(
            MissionId missionId,
            Version version,
            MergeStrategy strategy,
            BranchName target,
            CommitId from,
            CommitId commit,
            List<Integrated> workPackages,
            @Nullable String waiting,
            List<Cleared> lanes,
            @Nullable Push push,
            @Nullable PullRequest pullRequest)
            implements Answer {}

    /** What became of a lane's branch and worktree; {@code kept} says why they are still there. */
    record Cleared(String lane, @Nullable String kept) {}

    /** A push that is done, or why it is not yet; it is tried again by itself. */
    record Push(String remote, boolean done, @Nullable String why) {}

    /** A pull request to open. */
    record PullRequest(BranchName head, BranchName base, String title) {}

    /** The merge that is over. */
    record Aborted(MissionId missionId, Version version, BranchName target, CommitId stays) implements Answer {}
}
