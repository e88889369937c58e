package dev.quarterdeck.mission.api;

import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.actor.Requires;
import dev.quarterdeck.kernel.context.Authority;
import dev.quarterdeck.kernel.context.ReadContext;
import dev.quarterdeck.kernel.context.Topology;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.git.TreeId;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.RunId;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.kernel.refusal.Refusal;
import dev.quarterdeck.kernel.refusal.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one way to read or change a mission's status, whichever side answers for it. A change that took effect before, or
 * whose idempotency key is known, adds nothing and is answered with how the work package stands.
 */
public interface MissionStatus {
    @Requires(Permission.READ)
    StatusView of(ReadContext context);

    /** What may be claimed now, by the same rule that decides a claim. */
    @Requires(Permission.READ)
    Readiness ready(ReadContext context);

    /** @throws Refused if the work package may not be claimed now, by the same rule that decides a claim */
    @Requires(Permission.READ)
    void requireReady(ReadContext context, WorkPackageId workPackage);

    /** Claims a work package and starts it; of several callers exactly one does. */
    @Requires(Permission.REPORT)
    Moved start(WriteContext context, Start command);

    /** What {@link #start} with this idempotency key started; empty where it did not. */
    @Requires(Permission.READ)
    Optional<Moved> started(ReadContext context, String idempotencyKey);

    /** Hands a work package in for review, on evidence found in its lane. */
    @Requires(Permission.REPORT)
    Moved handIn(WriteContext context, HandIn command);

    /** Every move a person may ask for other than those that have a command of their own. */
    @Requires(Permission.OPERATE)
    Moved move(WriteContext context, Move command);

    /** Records a review's verdict on the lane's present head; takes the work package into review first where needed. */
    @Requires(Permission.REPORT)
    Moved judge(WriteContext context, Judgement command);

    @Requires(Permission.REPORT)
    Moved completeSubtasks(
            WriteContext context, WorkPackageId workPackage, Set<String> subtasks, @Nullable String idempotencyKey);

    /** Records a run of a verification command that the system made itself. */
    @Requires(Permission.REPORT)
    void record(WriteContext context, TestRun run);

    /** Passes over every guard. */
    @Requires(Permission.FORCE)
    Moved force(WriteContext context, Force command);

    @Requires(Permission.READ)
    Forced forced(ReadContext context);

    /** Every review of the mission, oldest first. */
    @Requires(Permission.READ)
    List<ReviewCycle> reviews(ReadContext context);

    /**
     * The status of a mission at one version.
     *
     * @param summary work packages per status, every status present
     */
    record StatusView(
            MissionId missionId,
            String mid8,
            String slug,
            String missionType,
            Topology topology,
            Phase phase,
            Authority authority,
            Version version,
            List<WorkPackageView> workPackages,
            Map<WorkPackageStatus, Integer> summary) {
        public StatusView {
            workPackages = List.copyOf(workPackages);
        }
    }

    /** A work package in it; {@code actor} and {@code lastTransitionAt} are absent before its first transition. */
    record WorkPackageView(
            WorkPackageId id,
            String title,
            WorkPackageStatus status,
            @Nullable String actor,
            @Nullable Instant lastTransitionAt,
            int forceCount) {}

    /** Work packages that may be claimed, the one to offer first in front, and why each of the others may not. */
    record Readiness(List<WorkPackageId> ready, List<Waiting> waiting) {
        public Readiness {
            ready = List.copyOf(ready);
            waiting = List.copyOf(waiting);
        }
    }

    record Waiting(WorkPackageId workPackage, WorkPackageStatus status, Refusal why) {}

    /** How a work package stands after a change, and the mission's version then. */
    record Moved(WorkPackageView workPackage, Version version) {}

    /**
     * @param base the lane's head as the work starts: only commits after it are evidence
     * @param mergedHeads the approved heads of dependencies in other lanes that the lane took in
     */
    record Start(
            WorkPackageId workPackage,
            CommitId base,
            List<CommitId> mergedHeads,
            @Nullable RunId run,
            @Nullable String idempotencyKey) {
        public Start {
            mergedHeads = List.copyOf(mergedHeads);
        }
    }

    record HandIn(
            WorkPackageId workPackage,
            @Nullable Version expected,
            @Nullable String idempotencyKey) {}

    /**
     * @param reason asked for by every move that gives work up, stops it or takes it up again
     * @param expected the version the caller saw; absent: whatever it is
     */
    record Move(
            WorkPackageId workPackage,
            WorkPackageStatus to,
            @Nullable String reason,
            @Nullable Version expected,
            @Nullable String idempotencyKey) {}

    /**
     * @param backTo where changes are asked for: in_progress, or planned for somebody else to take up
     * @param reference where the review can be read, for one that was held elsewhere
     */
    record Judgement(
            WorkPackageId workPackage,
            Verdict verdict,
            List<Finding> findings,
            WorkPackageStatus backTo,
            @Nullable String reference,
            @Nullable String idempotencyKey) {
        public Judgement {
            findings = List.copyOf(findings);
        }
    }

    /** What a reviewer says about the work. */
    enum Verdict {
        APPROVED,
        CHANGES_REQUESTED
    }

    /** One thing a reviewer found. */
    record Finding(
            String text, @Nullable String file, @Nullable Integer line) {}

    /**
     * @param workPackage absent for a run on the trial integration of all lanes
     * @param duration to the millisecond
     */
    record TestRun(
            @Nullable WorkPackageId workPackage,
            String command,
            int exitCode,
            TreeId tree,
            CommitId head,
            String logDigest,
            Duration duration) {
        public TestRun {
            duration = Duration.ofMillis(duration.toMillis());
        }
    }

    record Force(
            WorkPackageId workPackage,
            WorkPackageStatus to,
            String reason,
            @Nullable Version expected,
            @Nullable String idempotencyKey) {}

    /** Every guard that was passed over in a mission, oldest first. */
    record Forced(int count, List<ForcedMove> moves) {
        public Forced {
            moves = List.copyOf(moves);
        }
    }

    record ForcedMove(
            WorkPackageId workPackage,
            WorkPackageStatus from,
            WorkPackageStatus to,
            Actor by,
            String reason,
            Instant at) {}

    /**
     * One review of a work package.
     *
     * @param cycle counted from 1 for each work package
     * @param selfReview whether the reviewer judged their own work, which the policy allowed
     * @param head what was judged
     * @param reference where it can be read
     */
    record ReviewCycle(
            WorkPackageId workPackage,
            int cycle,
            Verdict verdict,
            Actor reviewer,
            boolean selfReview,
            CommitId head,
            List<Finding> findings,
            String reference,
            Instant at) {
        public ReviewCycle {
            findings = List.copyOf(findings);
        }
    }
}
