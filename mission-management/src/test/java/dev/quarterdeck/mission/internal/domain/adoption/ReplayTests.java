package dev.quarterdeck.mission.internal.domain.adoption;

import static dev.quarterdeck.mission.api.WorkPackageStatus.APPROVED;
import static dev.quarterdeck.mission.api.WorkPackageStatus.CLAIMED;
import static dev.quarterdeck.mission.api.WorkPackageStatus.DONE;
import static dev.quarterdeck.mission.api.WorkPackageStatus.FOR_REVIEW;
import static dev.quarterdeck.mission.api.WorkPackageStatus.IN_PROGRESS;
import static dev.quarterdeck.mission.api.WorkPackageStatus.IN_REVIEW;
import static dev.quarterdeck.mission.api.WorkPackageStatus.PLANNED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.mission.internal.domain.adoption.AdoptedFact.Noted;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptedFact.Subject;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptedFact.Unreadable;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReplayTests {
    private static final String NOON = "2026-06-09T12:00:00+00:00";

    @Test
    void theLastMoveSetsTheStatus() {
        var log = new AdoptedLog().move(null, PLANNED).move(PLANNED, CLAIMED).move(CLAIMED, IN_PROGRESS);
        assertThat(log.status()).isEqualTo(IN_PROGRESS);
    }

    @Test
    void whereAMoveClaimsToStartIsNotChecked() {
        var log = new AdoptedLog().move(null, PLANNED).move(APPROVED, DONE).move(FOR_REVIEW, CLAIMED);
        assertThat(log.status()).isEqualTo(CLAIMED);
    }

    @Test
    void theFirstOfTwoEventsWithOneIdCounts() {
        var log = new AdoptedLog().moveAt(NOON, "A", null, PLANNED).moveAt("2027-01-01", "A", PLANNED, DONE);
        assertThat(log.status()).isEqualTo(PLANNED);
    }

    @Test
    void movesCountInTheOrderOfTheirTimesWhateverTheFileSays() {
        var log = new AdoptedLog()
                .moveAt("2026-06-09T12:00:02+00:00", "A", PLANNED, CLAIMED)
                .moveAt("2026-06-09T12:00:01+00:00", "B", null, PLANNED);
        assertThat(log.status()).isEqualTo(CLAIMED);
    }

    @Test
    void timesAreComparedAsTextSoZuluIsLaterThanAnOffset() {
        var log = new AdoptedLog()
                .moveAt("2026-06-09T12:00:00Z", "A", null, PLANNED)
                .moveAt("2026-06-09T12:00:00+00:00", "B", PLANNED, CLAIMED);
        assertThat(log.status()).isEqualTo(PLANNED);
    }

    @Test
    void atOneInstantTheGreaterIdIsLater() {
        var log = new AdoptedLog().moveAt(NOON, "B", PLANNED, CLAIMED).moveAt(NOON, "A", null, PLANNED);
        assertThat(log.status()).isEqualTo(CLAIMED);
    }

    @Test
    void aStepForwardDoesNotUndoARollbackOfTheSameInstant() {
        var log = new AdoptedLog().moveAt(NOON, "A", IN_REVIEW, IN_PROGRESS).moveAt(NOON, "B", IN_REVIEW, APPROVED);
        assertThat(log.status()).isEqualTo(IN_PROGRESS);
        assertThat(log.standing().lastEvent()).isEqualTo("A");
    }

    @Test
    void aRollbackReplacesAStepForwardOfTheSameInstant() {
        var log = new AdoptedLog().moveAt(NOON, "A", IN_REVIEW, APPROVED).moveAt(NOON, "B", IN_REVIEW, IN_PROGRESS);
        assertThat(log.status()).isEqualTo(IN_PROGRESS);
    }

    @Test
    void aRollbackReplacesARollbackOfTheSameInstant() {
        var log = new AdoptedLog().moveAt(NOON, "A", IN_REVIEW, IN_PROGRESS).moveAt(NOON, "B", IN_REVIEW, IN_PROGRESS);
        assertThat(log.standing().lastEvent()).isEqualTo("B");
    }

    @Test
    void backFromForReviewIsARollbackOnlyWhereItRefersToAReview() {
        var referring = new AdoptedLog()
                .referringToReviewAt(NOON, "A", FOR_REVIEW, IN_PROGRESS)
                .moveAt(NOON, "B", FOR_REVIEW, IN_REVIEW);
        var silent =
                new AdoptedLog().moveAt(NOON, "A", FOR_REVIEW, IN_PROGRESS).moveAt(NOON, "B", FOR_REVIEW, IN_REVIEW);
        assertThat(referring.status()).isEqualTo(IN_PROGRESS);
        assertThat(silent.status()).isEqualTo(IN_REVIEW);
    }

    @Test
    void aRollbackOfAnEarlierInstantIsLeftBehind() {
        var log = new AdoptedLog()
                .moveAt(NOON, "A", IN_REVIEW, IN_PROGRESS)
                .moveAt("2026-06-09T12:00:01+00:00", "B", IN_PROGRESS, FOR_REVIEW);
        assertThat(log.status()).isEqualTo(FOR_REVIEW);
    }

    @Test
    void forcedMovesAreCounted() {
        var log =
                new AdoptedLog().force(PLANNED, PLANNED).move(PLANNED, CLAIMED).force(CLAIMED, DONE);
        assertThat(log.standing().forceCount()).isEqualTo(2);
        assertThat(log.status()).isEqualTo(DONE);
    }

    @Test
    void anAnnotationNeverMovesAnything() {
        var log = new AdoptedLog().move(null, PLANNED).annotate("WP01");
        assertThat(log.status()).isEqualTo(PLANNED);
    }

    @Test
    void aWorkPackageThatWasOnlyAnnotatedHasNoStatus() {
        var standings = Replay.of(new AdoptedLog()
                .annotate("WP1").lines().stream().map(LogLine::fact).toList());
        assertThat(standings).containsOnly(Map.entry("WP1", Standing.NEVER_MOVED));
    }

    @Test
    void notesAndUnreadableLinesMeanNothing() {
        var facts = List.of(
                new Noted(Subject.LIFECYCLE, "WPCreated", "A", NOON, "user"),
                new Unreadable(AnomalyCode.LINE_NOT_JSON, "no JSON"));
        assertThat(Replay.of(facts)).isEmpty();
    }

    @Test
    void theOrderOfTheFileMakesNoDifference() {
        var log = new AdoptedLog()
                .move(null, PLANNED)
                .move(PLANNED, CLAIMED)
                .annotate("WP02")
                .moveAt(NOON, "X", CLAIMED, IN_PROGRESS);
        var backwards = log.lines().stream().map(LogLine::fact).collect(Collectors.toList());
        var forwards = Replay.of(List.copyOf(backwards));
        Collections.reverse(backwards);
        assertThat(Replay.of(backwards)).isEqualTo(forwards);
    }
}
