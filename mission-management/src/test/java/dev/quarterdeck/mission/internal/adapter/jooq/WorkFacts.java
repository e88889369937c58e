package dev.quarterdeck.mission.internal.adapter.jooq;

import static dev.quarterdeck.mission.Samples.COMMIT;

import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.TreeId;
import dev.quarterdeck.kernel.id.RunId;
import dev.quarterdeck.kernel.id.Slug;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.mission.Samples;
import dev.quarterdeck.mission.api.MissionStatus.Finding;
import dev.quarterdeck.mission.api.MissionStatus.TestRun;
import dev.quarterdeck.mission.api.MissionStatus.Verdict;
import dev.quarterdeck.mission.api.WorkPackageStatus;
import dev.quarterdeck.mission.internal.domain.MissionFact;
import dev.quarterdeck.mission.internal.domain.work.WorkFact.Approval;
import dev.quarterdeck.mission.internal.domain.work.WorkFact.Evidence;
import dev.quarterdeck.mission.internal.domain.work.WorkFact.ReviewRecorded;
import dev.quarterdeck.mission.internal.domain.work.WorkFact.ReviewStarted;
import dev.quarterdeck.mission.internal.domain.work.WorkFact.StatusChanged;
import dev.quarterdeck.mission.internal.domain.work.WorkFact.SubtasksCompleted;
import dev.quarterdeck.mission.internal.domain.work.WorkFact.TestRunRecorded;
import dev.quarterdeck.mission.internal.domain.work.WorkFact.Verification;
import dev.quarterdeck.mission.internal.domain.work.WorkFact.WorkPackageForced;
import dev.quarterdeck.mission.internal.domain.work.WorkFact.WorkStarted;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** One of every fact about a work package. */
final class WorkFacts {
    private static final WorkPackageId WP01 = WorkPackageId.of("WP01");

    private WorkFacts() {}

    static Stream<MissionFact> all() {
        return Stream.of(
                approved(),
                new WorkStarted(WP01, COMMIT, List.of(COMMIT), new RunId("01K9ZZ0000000000000000RVNA")),
                new SubtasksCompleted(WP01, List.of("T001", "T002")),
                new TestRunRecorded(new TestRun(
                        WP01,
                        "make test",
                        1,
                        TreeId.of(COMMIT.value()),
                        COMMIT,
                        "sha256:00ff",
                        Duration.ofMillis(1500))),
                new ReviewStarted(WP01, COMMIT),
                new ReviewRecorded(
                        WP01,
                        Verdict.CHANGES_REQUESTED,
                        List.of(
                                new Finding("The scale drifts", "src/Scale.java", 7),
                                new Finding("No test", null, null)),
                        true,
                        COMMIT,
                        "WP01/review-1"),
                new WorkPackageForced(
                        WP01, WorkPackageStatus.PLANNED, WorkPackageStatus.APPROVED, "reviewed on paper"));
    }

    private static StatusChanged approved() {
        var evidence = new Evidence(
                Samples.REPOSITORY,
                BranchName.of("main"),
                COMMIT,
                List.of(new Verification("make test", true), new Verification("make lint", false)),
                new Approval("person-1", "WP01/review-1"));
        return new StatusChanged(
                new Slug("first"),
                WP01,
                WorkPackageStatus.IN_REVIEW,
                WorkPackageStatus.APPROVED,
                "person-1",
                false,
                "as seen",
                true,
                "WP01/review-1",
                evidence);
    }
}
