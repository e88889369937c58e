package dev.quarterdeck.mission.internal.adapter.jooq;

import static dev.quarterdeck.mission.internal.adapter.jooq.FactFormat.JSON;
import static dev.quarterdeck.mission.internal.adapter.jooq.MissionRows.ifPresent;

import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.git.TreeId;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.RunId;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.mission.api.MissionStatus.Finding;
import dev.quarterdeck.mission.api.MissionStatus.TestRun;
import dev.quarterdeck.mission.api.MissionStatus.Verdict;
import dev.quarterdeck.mission.api.WorkPackageStatus;
import dev.quarterdeck.mission.internal.domain.work.WorkFact;
import dev.quarterdeck.mission.internal.domain.work.WorkFact.ReviewRecorded;
import dev.quarterdeck.mission.internal.domain.work.WorkFact.ReviewStarted;
import dev.quarterdeck.mission.internal.domain.work.WorkFact.StatusChanged;
import dev.quarterdeck.mission.internal.domain.work.WorkFact.SubtasksCompleted;
import dev.quarterdeck.mission.internal.domain.work.WorkFact.TestRunRecorded;
import dev.quarterdeck.mission.internal.domain.work.WorkFact.WorkPackageForced;
import dev.quarterdeck.mission.internal.domain.work.WorkFact.WorkStarted;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The stored form of facts about work packages. */
final class WorkFormat {
    private static final String STATUS_CHANGED = "WPStatusChanged";
    private static final String STARTED = "WorkStarted";
    private static final String SUBTASKS_COMPLETED = "SubtasksCompleted";
    private static final String TEST_RUN_RECORDED = "TestRunRecorded";
    private static final String REVIEW_STARTED = "ReviewStarted";
    private static final String REVIEW_RECORDED = "ReviewRecorded";
    private static final String FORCED = "WorkPackageForced";
    private static final Set<String> TYPES = Set.of(
            STATUS_CHANGED, STARTED, SUBTASKS_COMPLETED, TEST_RUN_RECORDED, REVIEW_STARTED, REVIEW_RECORDED, FORCED);

    private WorkFormat() {}

    static boolean knows(String type) {
        return TYPES.contains(type);
    }

    static String typeOf(WorkFact fact) {
        return switch (fact) {
            case StatusChanged _ -> STATUS_CHANGED;
            case WorkStarted _ -> STARTED;
            case SubtasksCompleted _ -> SUBTASKS_COMPLETED;
            case TestRunRecorded _ -> TEST_RUN_RECORDED;
            case ReviewStarted _ -> REVIEW_STARTED;
            case ReviewRecorded _ -> REVIEW_RECORDED;
            case WorkPackageForced _ -> FORCED;
        };
    }

    static JsonNode payloadOf(MissionId mission, WorkFact fact) {
        var id = mission.value();
        return JSON.valueToTree(
                switch (fact) {
                    case StatusChanged changed -> StatusPayload.of(changed);
                    case WorkStarted(var wp, var base, var merged, var run) ->
                        new Started(id, wp.value(), base.value(), values(merged), ifPresent(run, RunId::value));
                    case SubtasksCompleted(var wp, var subtasks) -> new Subtasks(id, wp.value(), subtasks);
                    case TestRunRecorded(var run) -> TestRunPayload.of(id, run);
                    case ReviewStarted(var wp, var head) -> new Review(id, wp.value(), head.value());
                    case ReviewRecorded review -> Reviewed.of(id, review);
                    case WorkPackageForced(var wp, var from, var to, var reason) ->
                        new Forced(id, wp.value(), from.wireName(), to.wireName(), reason);
                });
    }

    static WorkFact read(String type, JsonNode payload) {
        return switch (type) {
            case STATUS_CHANGED ->
                JSON.treeToValue(payload, StatusPayload.class).fact();
            case STARTED -> JSON.treeToValue(payload, Started.class).fact();
            case SUBTASKS_COMPLETED -> JSON.treeToValue(payload, Subtasks.class).fact();
            case TEST_RUN_RECORDED ->
                JSON.treeToValue(payload, TestRunPayload.class).fact();
            case REVIEW_STARTED -> JSON.treeToValue(payload, Review.class).fact();
            case REVIEW_RECORDED -> JSON.treeToValue(payload, Reviewed.class).fact();
            case FORCED -> JSON.treeToValue(payload, Forced.class).fact();
            default -> throw new IllegalArgumentException(type);
        };
    }

    static WorkPackageStatus status(String stored) {
        return WorkPackageStatus.named(stored).orElseThrow();
    }

    private static List<String> values(List<CommitId> commits) {
        return commits.stream().map(CommitId::value).toList();
    }

    private record Started(
            String missionId,
            String workPackageId,
            String base,
            List<String> mergedHeads,
            @Nullable String runId) {
        WorkStarted fact() {
            var merged = mergedHeads.stream().map(CommitId::new).toList();
            return new WorkStarted(
                    new WorkPackageId(workPackageId), new CommitId(base), merged, ifPresent(runId, RunId::new));
        }
    }

    private record Subtasks(String missionId, String workPackageId, List<String> subtasks) {
        SubtasksCompleted fact() {
            return new SubtasksCompleted(new WorkPackageId(workPackageId), subtasks);
        }
    }

    private record Review(String missionId, String workPackageId, String head) {
        ReviewStarted fact() {
            return new ReviewStarted(new WorkPackageId(workPackageId), new CommitId(head));
        }
    }

    private record Forced(String missionId, String workPackageId, String from, String to, String reason) {
        WorkPackageForced fact() {
            return new WorkPackageForced(new WorkPackageId(workPackageId), status(from), status(to), reason);
        }
    }

    private record TestRunPayload(
            String missionId,
            @Nullable String workPackageId,
            String command,
            int exitCode,
            String tree,
            String head,
            String logDigest,
            long durationMs) {
        static TestRunPayload of(String mission, TestRun run) {
            return new TestRunPayload(
                    mission,
                    ifPresent(run.workPackage(), WorkPackageId::value),
                    run.command(),
                    run.exitCode(),
                    run.tree().value(),
                    run.head().value(),
                    run.logDigest(),
                    run.duration().toMillis());
        }

        TestRunRecorded fact() {
            return new TestRunRecorded(new TestRun(
                    ifPresent(workPackageId, WorkPackageId::new),
                    command,
                    exitCode,
                    new TreeId(tree),
                    new CommitId(head),
                    logDigest,
                    Duration.ofMillis(durationMs)));
        }
    }

    private record Reviewed(
            String missionId,
            String workPackageId,
            String verdict,
            List<Finding> findings,
            boolean selfReview,
            String head,
            String reference) {
        static Reviewed of(String mission, ReviewRecorded review) {
            return new Reviewed(
                    mission,
                    review.workPackage().value(),
                    review.verdict().name().toLowerCase(Locale.ROOT),
                    review.findings(),
                    review.selfReview(),
                    review.head().value(),
                    review.reference());
        }

        ReviewRecorded fact() {
            return new ReviewRecorded(
                    new WorkPackageId(workPackageId),
                    Verdict.valueOf(verdict.toUpperCase(Locale.ROOT)),
                    findings,
                    selfReview,
                    new CommitId(head),
                    reference);
        }
    }
}
