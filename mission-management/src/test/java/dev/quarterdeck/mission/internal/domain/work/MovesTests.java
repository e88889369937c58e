package dev.quarterdeck.mission.internal.domain.work;

import static dev.quarterdeck.mission.api.WorkPackageStatus.APPROVED;
import static dev.quarterdeck.mission.api.WorkPackageStatus.BLOCKED;
import static dev.quarterdeck.mission.api.WorkPackageStatus.CANCELED;
import static dev.quarterdeck.mission.api.WorkPackageStatus.CLAIMED;
import static dev.quarterdeck.mission.api.WorkPackageStatus.FOR_REVIEW;
import static dev.quarterdeck.mission.api.WorkPackageStatus.IN_PROGRESS;
import static dev.quarterdeck.mission.api.WorkPackageStatus.IN_REVIEW;
import static dev.quarterdeck.mission.api.WorkPackageStatus.PLANNED;
import static dev.quarterdeck.mission.internal.domain.work.Site.ANA;
import static dev.quarterdeck.mission.internal.domain.work.Site.BEN;
import static dev.quarterdeck.mission.internal.domain.work.Site.BY_ANA;
import static dev.quarterdeck.mission.internal.domain.work.Site.BY_BEN;
import static dev.quarterdeck.mission.internal.domain.work.Site.HEAD;
import static dev.quarterdeck.mission.internal.domain.work.Site.WP01;
import static dev.quarterdeck.mission.internal.domain.work.Site.WP02;
import static dev.quarterdeck.mission.internal.domain.work.Site.handedIn;
import static dev.quarterdeck.mission.internal.domain.work.Site.lane;
import static dev.quarterdeck.mission.internal.domain.work.Site.mission;
import static dev.quarterdeck.mission.internal.domain.work.Site.standing;
import static dev.quarterdeck.mission.internal.domain.work.Site.started;
import static dev.quarterdeck.mission.internal.domain.work.Site.statusOf;
import static dev.quarterdeck.mission.internal.domain.work.Site.work;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.MissionStatus.Move;
import dev.quarterdeck.mission.api.WorkPackageStatus;
import dev.quarterdeck.mission.internal.domain.Projection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What every edge asks for. */
class MovesTests {
    private static final String WHY = "because";
    private static final Projection MISSION = mission(work(WP01, "a"), work(WP02, "a"));

    static Stream<Arguments> movesThatOnlyNeedAReason() {
        var stops = Stream.of(PLANNED, CLAIMED, IN_PROGRESS, FOR_REVIEW, IN_REVIEW, APPROVED)
                .flatMap(from -> Stream.of(Arguments.of(from, BLOCKED), Arguments.of(from, CANCELED)));
        return Stream.concat(
                stops,
                Stream.of(
                        Arguments.of(CLAIMED, PLANNED),
                        Arguments.of(IN_PROGRESS, PLANNED),
                        Arguments.of(FOR_REVIEW, IN_PROGRESS),
                        Arguments.of(IN_REVIEW, FOR_REVIEW),
                        Arguments.of(APPROVED, IN_PROGRESS),
                        Arguments.of(APPROVED, PLANNED),
                        Arguments.of(BLOCKED, PLANNED),
                        Arguments.of(BLOCKED, IN_PROGRESS)));
    }

    @ParameterizedTest
    @MethodSource("movesThatOnlyNeedAReason")
    void aReasonIsAskedForAndKept(WorkPackageStatus from, WorkPackageStatus to) {
        var now = standing(started(MISSION, WP01, ANA), WP01, from);
        assertThat(refusal(now, BY_ANA, to, null)).isEqualTo("EVIDENCE_MISSING");
        assertThat(refusal(now, BY_ANA, to, "  ")).isEqualTo("EVIDENCE_MISSING");
        var facts = move(now, BY_ANA, to, WHY);
        assertThat(facts).singleElement().isInstanceOfSatisfying(WorkFact.StatusChanged.class, changed -> {
            assertThat(changed.reason()).isEqualTo(WHY);
            assertThat(changed.forced()).isFalse();
            assertThat(changed.reviewReference())
                    .isEqualTo(from == APPROVED && to != BLOCKED && to != CANCELED ? WHY : null);
        });
        assertThat(statusOf(Site.after(now, ANA, facts), WP01)).isEqualTo(to);
    }

    @ParameterizedTest
    @EnumSource(WorkPackageStatus.class)
    void standingThereAlreadyAddsNothing(WorkPackageStatus status) {
        assertThat(move(standing(MISSION, WP01, status), BY_ANA, status, null)).isEmpty();
    }

    @Test
    void whatIsNoMoveNamesThoseThatAreAndTheWayRound() {
        var refused = catchThrowableOfType(Refused.class, () -> move(MISSION, BY_ANA, APPROVED, WHY));
        assertThat(refused.reason().code()).isEqualTo("TRANSITION_REJECTED");
        assertThat(refused.reason().candidates()).containsExactly("claimed", "blocked", "canceled");
        assertThat(refused.reason().nextStep()).contains("qd force WP01 approved");
    }

    static Stream<Arguments> movesWithACommandOfTheirOwn() {
        return Stream.of(
                Arguments.of(CLAIMED, IN_PROGRESS, "qd implement WP01"),
                Arguments.of(IN_REVIEW, APPROVED, "qd review WP01"),
                Arguments.of(IN_REVIEW, IN_PROGRESS, "qd review WP01"),
                Arguments.of(IN_REVIEW, PLANNED, "qd review WP01"),
                Arguments.of(APPROVED, WorkPackageStatus.DONE, "qd merge"));
    }

    @ParameterizedTest
    @MethodSource("movesWithACommandOfTheirOwn")
    void aMoveWithACommandOfItsOwnNamesIt(WorkPackageStatus from, WorkPackageStatus to, String command) {
        var now = standing(started(MISSION, WP01, ANA), WP01, from);
        var refused = catchThrowableOfType(Refused.class, () -> move(now, BY_ANA, to, WHY));
        assertThat(refused.reason().code()).isEqualTo("TRANSITION_REJECTED");
        assertThat(refused.reason().nextStep()).isEqualTo(command);
    }

    @Test
    void aClaimIsByTheRuleOfClaims() {
        assertThat(move(MISSION, BY_ANA, CLAIMED, null)).hasSize(1);
        assertThat(refusal(started(MISSION, WP02, BEN), BY_ANA, CLAIMED, null)).isEqualTo("LANE_BUSY");
    }

    @Test
    void aReviewBeginsOnTheHeadThatIsThere() {
        var facts = move(handedIn(MISSION, WP01, ANA), BY_BEN, IN_REVIEW, null);
        var now = Site.after(handedIn(MISSION, WP01, ANA), BEN, facts);
        assertThat(now.subjects().work().of(WP01).underReview()).isEqualTo(HEAD);
        assertThat(refusal(handedIn(MISSION, WP01, ANA), BY_ANA, IN_REVIEW, null))
                .isEqualTo("REVIEWER_NOT_INDEPENDENT");
    }

    @Test
    void onlyItsImplementerOrTheirPersonWithdrawsIt() {
        assertThat(refusal(handedIn(MISSION, WP01, ANA), BY_BEN, IN_PROGRESS, WHY))
                .isEqualTo("EVIDENCE_MISSING");
        var byAgent = handedIn(MISSION, WP01, Site.agent("bot", ANA));
        assertThat(move(byAgent, BY_ANA, IN_PROGRESS, WHY)).hasSize(1);
    }

    @Test
    void aReworkWaitsForAFreeLane() {
        var other = standing(started(MISSION, WP02, BEN), WP01, APPROVED);
        assertThat(refusal(other, BY_ANA, IN_PROGRESS, WHY)).isEqualTo("LANE_BUSY");
        assertThat(move(other, BY_ANA, PLANNED, WHY)).hasSize(1);
    }

    @Test
    void whatIsTakenUpAgainMustHaveBeenStartedAndFindItsLaneFree() {
        assertThat(refusal(standing(MISSION, WP01, BLOCKED), BY_ANA, IN_PROGRESS, WHY))
                .isEqualTo("TRANSITION_REJECTED");
        var blocked = standing(started(MISSION, WP01, ANA), WP01, BLOCKED);
        assertThat(refusal(standing(blocked, WP02, IN_PROGRESS), BY_ANA, IN_PROGRESS, WHY))
                .isEqualTo("LANE_BUSY");
    }

    @Test
    void givingItUpForgetsWhoHeldItAndWhoeverWorkedOnItStays() {
        var now = started(MISSION, WP01, ANA);
        now = Site.after(now, ANA, move(now, BY_ANA, PLANNED, WHY));
        assertThat(now.subjects().work().of(WP01).holder()).isNull();
        assertThat(now.subjects().work().of(WP01).implementers()).containsExactly(ANA);
    }

    @Test
    void aWorkPackageNobodyKnowsIsNotFound() {
        assertThat(refusal(mission(), BY_ANA, CLAIMED, null)).isEqualTo("NOT_FOUND");
    }

    private static List<WorkFact> move(Projection now, Asker by, WorkPackageStatus to, @Nullable String reason) {
        return Moves.of(now, by, new Move(WP01, to, reason, null, null), _ -> lane());
    }

    private static String refusal(Projection now, Asker by, WorkPackageStatus to, @Nullable String reason) {
        return catchThrowableOfType(Refused.class, () -> move(now, by, to, reason))
                .reason()
                .code();
    }
}
