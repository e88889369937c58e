package dev.quarterdeck.mission.internal.domain.work;

import static dev.quarterdeck.mission.api.WorkPackageStatus.FOR_REVIEW;
import static dev.quarterdeck.mission.internal.domain.work.Site.ANA;
import static dev.quarterdeck.mission.internal.domain.work.Site.BASE;
import static dev.quarterdeck.mission.internal.domain.work.Site.BY_ANA;
import static dev.quarterdeck.mission.internal.domain.work.Site.HEAD;
import static dev.quarterdeck.mission.internal.domain.work.Site.WP01;
import static dev.quarterdeck.mission.internal.domain.work.Site.commit;
import static dev.quarterdeck.mission.internal.domain.work.Site.lane;
import static dev.quarterdeck.mission.internal.domain.work.Site.mission;
import static dev.quarterdeck.mission.internal.domain.work.Site.recorded;
import static dev.quarterdeck.mission.internal.domain.work.Site.standing;
import static dev.quarterdeck.mission.internal.domain.work.Site.started;
import static dev.quarterdeck.mission.internal.domain.work.Site.statusOf;
import static dev.quarterdeck.mission.internal.domain.work.Site.touching;
import static dev.quarterdeck.mission.internal.domain.work.Site.verifying;
import static dev.quarterdeck.mission.internal.domain.work.Site.work;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.git.TreeId;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.MissionStatus.Move;
import dev.quarterdeck.mission.api.MissionStatus.TestRun;
import dev.quarterdeck.mission.api.TransitionRefusal.EvidenceMissing;
import dev.quarterdeck.mission.api.TransitionRefusal.Missing;
import dev.quarterdeck.mission.api.WorkPackageStatus;
import dev.quarterdeck.mission.internal.domain.Projection;
import dev.quarterdeck.mission.internal.domain.plan.PlannedWork.Subtask;
import dev.quarterdeck.mission.internal.domain.work.WorkFact.TestRunRecorded;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Work is handed in on evidence, and whoever lacks some is told all of it at once. */
class HandoverTests {
    private static final Projection STARTED = started(mission(work(WP01, "a")), WP01, ANA);

    @Test
    void aCommitThatTouchesOwnedFilesIsEnough() {
        var facts = handIn(STARTED, lane(touching("WP01/src/Scale.java")));
        assertThat(statusOf(Site.after(STARTED, ANA, facts), WP01)).isEqualTo(FOR_REVIEW);
    }

    @Test
    void noCommitIsNoEvidence() {
        assertThat(missing(STARTED, lane()))
                .singleElement()
                .satisfies(piece -> assertThat(piece.what()).contains("no commit on lane after 0000000000", "WP01/**"));
    }

    @Test
    void aCommitOnOtherFilesIsNoEvidence() {
        assertThat(missing(STARTED, lane(touching("WP02/Label.java", "README.md"))))
                .hasSize(1);
    }

    @Test
    void whatTheSystemCommittedIsNoEvidence() {
        assertThat(missing(STARTED, lane(recorded("WP01/src/Scale.java")))).hasSize(1);
    }

    @Test
    void aMergeWithoutConflictsIsNoEvidence() {
        assertThat(missing(STARTED, lane(touching()))).hasSize(1);
    }

    @Test
    void workThatNeverStartedHasNoBase() {
        var forced = standing(mission(work(WP01, "a")), WP01, WorkPackageStatus.IN_PROGRESS);
        assertThat(missing(forced, lane(touching("WP01/a"))))
                .containsExactly(new Missing("its work was never started", "qd implement WP01"));
    }

    @Test
    void openSubtasksAreNamed() {
        var subtasks = List.of(new Subtask("T001", "Weigh"), new Subtask("T002", "Label"));
        var now = started(mission(work(WP01, "a", 1, subtasks)), WP01, ANA);
        now = Site.after(now, ANA, Transitions.complete(now, WP01, Set.of("T001")));
        assertThat(missing(now, lane(touching("WP01/a"))))
                .containsExactly(new Missing("subtask T002 is open (Label)", "qd done WP01 --subtask T002"));
        now = Site.after(now, ANA, Transitions.complete(now, WP01, Set.of("T001", "T002")));
        assertThat(handIn(now, lane(touching("WP01/a")))).hasSize(1);
    }

    @Test
    void aCommandOfTheCharterMustHavePassedOnWhatIsThere() {
        var now = verifying(STARTED, "make test");
        assertThat(missing(now, tested()))
                .singleElement()
                .satisfies(piece -> assertThat(piece.what()).contains("'make test' has not passed at 0000000000"));
        assertThat(missing(ran(now, HEAD, 1), tested(HEAD))).hasSize(1);
        assertThat(missing(ran(now, commit(7), 0), tested())).hasSize(1);
        assertThat(handIn(ran(now, HEAD, 0), tested(HEAD))).hasSize(1);
    }

    @Test
    void aLaterRunCountsForTheEarlierOne() {
        var now = ran(ran(verifying(STARTED, "make test"), HEAD, 0), HEAD, 1);
        assertThat(missing(now, tested(HEAD))).hasSize(1);
    }

    @Test
    void everythingThatIsMissingIsToldAtOnce() {
        var subtasks = List.of(new Subtask("T001", "Weigh"));
        var now = verifying(started(mission(work(WP01, "a", 1, subtasks)), WP01, ANA), "make test", "make lint");
        assertThat(missing(now, lane())).hasSize(4);
    }

    private static LaneEvidence tested(CommitId... heads) {
        var plain = lane(touching("WP01/a"));
        return new LaneEvidence(plain.branch(), HEAD, plain.sinceBase(), List.of(), Set.of(heads));
    }

    private static Projection ran(Projection now, CommitId head, int exit) {
        var run =
                new TestRun(WP01, "make test", exit, TreeId.of(BASE.value()), head, "sha256:0", Duration.ofSeconds(1));
        return Site.after(now, ANA, List.of(new TestRunRecorded(run)));
    }

    private static List<WorkFact> handIn(Projection now, LaneEvidence lane) {
        return Moves.of(now, BY_ANA, new Move(WP01, FOR_REVIEW, null, null, null), _ -> lane);
    }

    private static List<Missing> missing(Projection now, LaneEvidence lane) {
        var refused = catchThrowableOfType(Refused.class, () -> handIn(now, lane));
        return ((EvidenceMissing) refused.reason()).missing();
    }
}
