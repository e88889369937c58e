package dev.quarterdeck.mission.internal.domain.adoption;

import static dev.quarterdeck.mission.api.WorkPackageStatus.APPROVED;
import static dev.quarterdeck.mission.api.WorkPackageStatus.CLAIMED;
import static dev.quarterdeck.mission.api.WorkPackageStatus.DONE;
import static dev.quarterdeck.mission.api.WorkPackageStatus.FOR_REVIEW;
import static dev.quarterdeck.mission.api.WorkPackageStatus.IN_PROGRESS;
import static dev.quarterdeck.mission.api.WorkPackageStatus.IN_REVIEW;
import static dev.quarterdeck.mission.api.WorkPackageStatus.PLANNED;
import static dev.quarterdeck.mission.internal.domain.adoption.AnomalyCode.EVENT_ID_REPEATED;
import static dev.quarterdeck.mission.internal.domain.adoption.AnomalyCode.EVENT_ID_REUSED;
import static dev.quarterdeck.mission.internal.domain.adoption.AnomalyCode.FIRST_STATUS_IRREGULAR;
import static dev.quarterdeck.mission.internal.domain.adoption.AnomalyCode.FROM_STATUS_DIFFERS;
import static dev.quarterdeck.mission.internal.domain.adoption.AnomalyCode.LINES_OUT_OF_ORDER;
import static dev.quarterdeck.mission.internal.domain.adoption.AnomalyCode.LINE_MISSION_DIFFERS;
import static dev.quarterdeck.mission.internal.domain.adoption.AnomalyCode.LINE_TRUNCATED;
import static dev.quarterdeck.mission.internal.domain.adoption.AnomalyCode.MOVES_SIMULTANEOUS;
import static dev.quarterdeck.mission.internal.domain.adoption.AnomalyCode.REVIEW_RESULT_MISSING;
import static dev.quarterdeck.mission.internal.domain.adoption.AnomalyCode.TIMESTAMPS_MIXED;
import static dev.quarterdeck.mission.internal.domain.adoption.AnomalyCode.TIMESTAMP_UNREADABLE;
import static dev.quarterdeck.mission.internal.domain.adoption.AnomalyCode.TRANSITION_IRREGULAR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.mission.internal.domain.adoption.AdoptedFact.Moved;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptedFact.Unreadable;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryCheckTests {
    private static final String LOG = "missions/x/log";
    private static final String NOON = "2026-06-09T12:00:00+00:00";

    @Test
    void aRegularCourseHasNothingOddAboutIt() {
        var log = new AdoptedLog()
                .move(null, PLANNED)
                .move(PLANNED, CLAIMED)
                .move(CLAIMED, IN_PROGRESS)
                .move(IN_PROGRESS, FOR_REVIEW)
                .move(FOR_REVIEW, IN_REVIEW)
                .reviewed(IN_REVIEW, APPROVED)
                .move(APPROVED, DONE);
        assertThat(history(log)).isEmpty();
        assertThat(LineCheck.of(LOG, AdoptedLog.MISSION, log.lines())).isEmpty();
    }

    @Test
    void anUnforcedMoveNoRuleAllowedIsNamed() {
        var log = new AdoptedLog().move(null, PLANNED).move(PLANNED, CLAIMED).move(CLAIMED, PLANNED);
        assertThat(history(log)).containsExactly(TRANSITION_IRREGULAR);
    }

    @Test
    void aForcedMoveMayGoAnywhere() {
        var log = new AdoptedLog().move(null, PLANNED).force(PLANNED, DONE).force(DONE, DONE);
        assertThat(history(log)).isEmpty();
    }

    @Test
    void aMoveFromElsewhereIsNamed() {
        var log = new AdoptedLog().move(null, PLANNED).move(CLAIMED, IN_PROGRESS);
        assertThat(history(log)).containsExactly(FROM_STATUS_DIFFERS);
    }

    @Test
    void aFirstMoveThatDoesNotPlanIsNamed() {
        assertThat(history(new AdoptedLog().force(PLANNED, DONE))).containsExactly(FIRST_STATUS_IRREGULAR);
    }

    @Test
    void leavingReviewWithoutAResultIsNamed() {
        var log = new AdoptedLog().force(null, IN_REVIEW).move(IN_REVIEW, APPROVED);
        assertThat(history(log)).containsExactly(FIRST_STATUS_IRREGULAR, REVIEW_RESULT_MISSING);
    }

    @Test
    void twoMovesAtOneInstantAreNamed() {
        var log = new AdoptedLog().moveAt(NOON, "A", null, PLANNED).moveAt(NOON, "B", PLANNED, CLAIMED);
        assertThat(history(log)).containsExactly(MOVES_SIMULTANEOUS);
    }

    @Test
    void anAnomalySaysWhereItIsAndWhatStandsThere() {
        var log = new AdoptedLog().move(null, PLANNED).move(CLAIMED, IN_PROGRESS);
        var anomaly = HistoryCheck.of(LOG, log.lines()).getFirst();
        assertThat(anomaly.artifact()).isEqualTo(LOG);
        assertThat(anomaly.line()).isEqualTo(2);
        assertThat(anomaly.excerpt()).contains("Moved[id=E01");
        assertThat(anomaly.text()).isEqualTo("WP01 is said to leave claimed, but stood at planned.");
    }

    @Test
    void linesOutOfOrderAreNamed() {
        var log = new AdoptedLog()
                .moveAt("2026-06-09T12:00:01+00:00", "B", PLANNED, CLAIMED)
                .moveAt(NOON, "A", null, PLANNED);
        assertThat(lines(log)).containsExactly(LINES_OUT_OF_ORDER);
    }

    @Test
    void anIdUsedTwiceIsNamedByWhetherTheContentIsTheSame() {
        var repeated = new AdoptedLog().moveAt(NOON, "A", null, PLANNED).moveAt(NOON, "A", null, PLANNED);
        var reused = new AdoptedLog().moveAt(NOON, "A", null, PLANNED).moveAt(NOON, "A", PLANNED, CLAIMED);
        assertThat(lines(repeated)).containsExactly(EVENT_ID_REPEATED);
        assertThat(lines(reused)).containsExactly(EVENT_ID_REUSED);
    }

    @Test
    void mixedAndUnreadableTimesAreNamed() {
        var log = new AdoptedLog()
                .moveAt(NOON, "A", null, PLANNED)
                .moveAt("2026-06-09T12:00:01Z", "B", PLANNED, CLAIMED)
                .moveAt("tomorrow", "C", CLAIMED, IN_PROGRESS);
        assertThat(lines(log)).containsExactly(TIMESTAMP_UNREADABLE, TIMESTAMPS_MIXED);
    }

    @Test
    void aLineOfAnotherMissionIsNamed() {
        var stranger =
                new Moved("A", NOON, "WP01", null, PLANNED, "user", "01J00000000000000000000000", false, false, false);
        assertThat(lines(new AdoptedLog().add(stranger))).containsExactly(LINE_MISSION_DIFFERS);
    }

    @Test
    void anUnreadableLineIsNamedByItsReason() {
        assertThat(lines(new AdoptedLog().add(new Unreadable(LINE_TRUNCATED, "cut off"))))
                .containsExactly(LINE_TRUNCATED);
    }

    private static List<AnomalyCode> history(AdoptedLog log) {
        return HistoryCheck.of(LOG, log.lines()).stream().map(Anomaly::code).toList();
    }

    private static List<AnomalyCode> lines(AdoptedLog log) {
        return LineCheck.of(LOG, AdoptedLog.MISSION, log.lines()).stream()
                .map(Anomaly::code)
                .toList();
    }
}
