package dev.quarterdeck.mission.api;

import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.actor.Requires;
import dev.quarterdeck.kernel.context.InteractionPolicy.MergeStrategy;
import dev.quarterdeck.kernel.context.ReadContext;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.git.CommitOutcome;
import dev.quarterdeck.kernel.git.TreeId;
import dev.quarterdeck.kernel.id.EventId;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.kernel.refusal.Refused;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is on record about a mission's integration: its acceptance, its merge, and how both stand. */
public interface Integrations {
    @Requires(Permission.READ)
    IntegrationView of(ReadContext context);

    /**
     * What is to be integrated, as the branches are now.
     *
     * @throws Refused if a work package is still open, its approval is outdated, or one of its branches is gone
     */
    @Requires(Permission.READ)
    Candidate candidate(WriteContext context);

    /**
     * The acceptance criteria of the mission's spec, each with what shows that it holds.
     *
     * @param evidence what the caller knows of, by the criterion's id
     * @throws Refused if a criterion has nothing to show
     */
    @Requires(Permission.READ)
    List<Criterion> criteria(WriteContext context, Map<String, String> evidence);

    /**
     * Records that the mission is accepted on a tree, and commits the acceptance matrix; the same again is a no-op.
     *
     * @throws Refused if a work package is still open
     */
    @Requires(Permission.OPERATE)
    Recorded accept(WriteContext context, Acceptance acceptance, @Nullable String idempotencyKey);

    /**
     * How the acceptance on record stands.
     *
     * @throws Refused if there is none, or something accepted was worked on since
     */
    @Requires(Permission.READ)
    Recorded standing(WriteContext context);

    /**
     * Records that a merge begins, in the transaction its git effect is planned in; false where the same command did so
     * before.
     *
     * @throws Refused if the mission is not accepted on this tree, or another merge is under way
     */
    @Requires(Permission.OPERATE)
    boolean begin(WriteContext context, Merge merge, @Nullable String idempotencyKey);

    /** Records that the merge under way is given up; the caller has seen to it that nothing of it is left. */
    @Requires(Permission.OPERATE)
    Version abort(WriteContext context, EventId merge);

    /** How far a mission has come; what is absent has not happened since it was last reopened. */
    record IntegrationView(
            MissionId missionId,
            Version version,
            @Nullable Acceptance acceptance,
            @Nullable Merge underWay,
            @Nullable Merge merged) {}

    /**
     * What is to be integrated.
     *
     * @param target the tip of the target it comes onto
     * @param portions in an order in which each finds what it builds on
     * @param lanes the head of each lane that holds some of it
     * @param coordination the head of the coordination branch, where there is one
     */
    record Candidate(
            CommitId target,
            List<Portion> portions,
            Map<String, CommitId> lanes,
            @Nullable CommitId coordination) {
        public Candidate {
            portions = List.copyOf(portions);
            lanes = Map.copyOf(lanes);
        }
    }

    /** The work of one work package, up to a commit of its lane. */
    record Portion(WorkPackageId workPackage, String title, String lane, CommitId head) {}

    /**
     * What was accepted.
     *
     * @param id the event that says so
     * @param target the tip of the target the lanes were integrated onto
     * @param lanes the heads that were integrated
     * @param coordination the head of the coordination branch, where there is one
     * @param tree what came of it, without the mission's artifacts
     */
    record Acceptance(
            EventId id,
            CommitId target,
            Map<String, CommitId> lanes,
            @Nullable CommitId coordination,
            TreeId tree,
            List<Check> checks,
            List<Criterion> criteria) {
        public Acceptance {
            lanes = Map.copyOf(lanes);
            checks = List.copyOf(checks);
            criteria = List.copyOf(criteria);
        }

        /** Whether it accepts the same work on the same evidence; branches may have got more artifacts. */
        public boolean accepts(TreeId other, Map<String, CommitId> heads, List<Criterion> shown) {
            return tree.equals(other) && lanes.equals(heads) && criteria.equals(shown);
        }
    }

    /** A verification command that passed on the accepted tree. */
    record Check(String command, int exitCode, String logDigest) {}

    /** An acceptance criterion and what shows that it holds. */
    record Criterion(String id, String text, String evidence) {}

    /** The version of the mission afterwards, and how the commit of the acceptance matrix stands. */
    record Recorded(Version version, CommitOutcome effect) {}

    /**
     * A merge whose commits are made and whose target has still to move to the last of them.
     *
     * @param id the event that says so; every commit of the merge names it
     * @param commits what the target gets, oldest first
     * @param remote where the target is pushed afterwards, if it is to be
     */
    record Merge(
            EventId id,
            MergeStrategy strategy,
            BranchName target,
            CommitId from,
            CommitId to,
            TreeId tree,
            List<CommitId> commits,
            List<Integrated> workPackages,
            Map<String, CommitId> lanes,
            @Nullable String remote) {
        public Merge {
            commits = List.copyOf(commits);
            workPackages = List.copyOf(workPackages);
            lanes = Map.copyOf(lanes);
        }
    }

    /** The commit that brought a work package to the target. */
    record Integrated(WorkPackageId workPackage, CommitId commit) {}
}
