package dev.quarterdeck.mission.internal.application.timeline;

import static dev.quarterdeck.mission.api.Timeline.Group.WORK_PACKAGES;
import static dev.quarterdeck.mission.internal.application.timeline.Told.counted;

import dev.quarterdeck.mission.api.MissionStatus.TestRun;
import dev.quarterdeck.mission.internal.domain.work.WorkFact;
import dev.quarterdeck.mission.internal.domain.work.WorkFact.ReviewRecorded;
import dev.quarterdeck.mission.internal.domain.work.WorkFact.ReviewStarted;
import dev.quarterdeck.mission.internal.domain.work.WorkFact.StatusChanged;
import dev.quarterdeck.mission.internal.domain.work.WorkFact.SubtasksCompleted;
import dev.quarterdeck.mission.internal.domain.work.WorkFact.TestRunRecorded;
import dev.quarterdeck.mission.internal.domain.work.WorkFact.WorkPackageForced;
import dev.quarterdeck.mission.internal.domain.work.WorkFact.WorkStarted;

/** Words for facts about work packages. */
final class WorkWords {
    private WorkWords() {}

    static Told of(WorkFact fact) {
        return switch (fact) {
            case StatusChanged changed -> moved(changed);
            case WorkStarted(var workPackage, var base, var _, var _) ->
                Told.of(WORK_PACKAGES, "began to work on %s at %s", workPackage, base)
                        .about(workPackage);
            case SubtasksCompleted(var workPackage, var subtasks) ->
                Told.of(WORK_PACKAGES, "completed %s of %s", counted(subtasks.size(), "subtask"), workPackage)
                        .about(workPackage);
            case TestRunRecorded(var run) -> tested(run);
            case ReviewStarted(var workPackage, var head) ->
                Told.of(WORK_PACKAGES, "began to review %s at %s", workPackage, head)
                        .about(workPackage);
            case ReviewRecorded review -> reviewed(review);
            case WorkPackageForced(var workPackage, var from, var to, var reason) ->
                Told.of(WORK_PACKAGES, "forced %s from %s to %s", workPackage, from.wireName(), to.wireName())
                        .about(workPackage)
                        .because(reason);
        };
    }

    private static Told moved(StatusChanged fact) {
        var from = fact.from().wireName();
        var to = fact.to().wireName();
        return Told.of(WORK_PACKAGES, "moved %s from %s to %s", fact.workPackage(), from, to)
                .about(fact.workPackage())
                .because(fact.reason());
    }

    private static Told tested(TestRun run) {
        var what = run.workPackage() == null ? "the trial integration" : run.workPackage();
        var how = run.exitCode() == 0 ? "passed" : "failed with " + run.exitCode();
        return Told.of(WORK_PACKAGES, "tested %s: %s %s", what, run.command(), how)
                .about(run.workPackage());
    }

    private static Told reviewed(ReviewRecorded review) {
        var verdict = switch (review.verdict()) {
            case APPROVED -> "approved %s: %s";
            case CHANGES_REQUESTED -> "asked for changes of %s: %s";
        };
        return Told.of(
                        WORK_PACKAGES,
                        verdict,
                        review.workPackage(),
                        counted(review.findings().size(), "finding"))
                .about(review.workPackage());
    }
}
