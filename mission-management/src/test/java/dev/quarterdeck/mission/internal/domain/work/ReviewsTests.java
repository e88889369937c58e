package dev.quarterdeck.mission.internal.domain.work;

import static dev.quarterdeck.mission.api.WorkPackageStatus.APPROVED;
import static dev.quarterdeck.mission.api.WorkPackageStatus.DONE;
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
import static dev.quarterdeck.mission.internal.domain.work.Site.agent;
import static dev.quarterdeck.mission.internal.domain.work.Site.handedIn;
import static dev.quarterdeck.mission.internal.domain.work.Site.lane;
import static dev.quarterdeck.mission.internal.domain.work.Site.laneSinceReview;
import static dev.quarterdeck.mission.internal.domain.work.Site.mission;
import static dev.quarterdeck.mission.internal.domain.work.Site.recorded;
import static dev.quarterdeck.mission.internal.domain.work.Site.standing;
import static dev.quarterdeck.mission.internal.domain.work.Site.started;
import static dev.quarterdeck.mission.internal.domain.work.Site.statusOf;
import static dev.quarterdeck.mission.internal.domain.work.Site.touching;
import static dev.quarterdeck.mission.internal.domain.work.Site.work;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.MissionStatus.Finding;
import dev.quarterdeck.mission.api.MissionStatus.Judgement;
import dev.quarterdeck.mission.api.MissionStatus.Verdict;
import dev.quarterdeck.mission.api.WorkPackageStatus;
import dev.quarterdeck.mission.internal.domain.Projection;
import dev.quarterdeck.mission.internal.domain.work.WorkFact.StatusChanged;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A verdict is somebody else's, on what they looked at. */
class ReviewsTests {
    private static final Finding FINDING = new Finding("The scale drifts", "WP01/Scale.java", 7);
    private static final Projection HANDED_IN = handedIn(mission(work(WP01, "a"), work(WP02, "a")), WP01, ANA);

    @Test
    void anApprovalKeepsWhoSawWhat() {
        var facts = approve(HANDED_IN, BY_BEN, lane());
        assertThat(facts).hasSize(4);
        var now = Site.after(HANDED_IN, BEN, facts);
        assertThat(statusOf(now, WP01)).isEqualTo(APPROVED);
        assertThat(now.subjects().work().of(WP01).reviewedHead()).isEqualTo(HEAD);
        assertThat(now.subjects().work().reviews()).singleElement().satisfies(review -> {
            assertThat(review.reviewer()).isEqualTo(BEN);
            assertThat(review.cycle()).isEqualTo(1);
            assertThat(review.selfReview()).isFalse();
            assertThat(review.reference()).isEqualTo("WP01/review-1");
        });
        assertThat(((StatusChanged) facts.getLast()).evidence()).isNotNull();
    }

    @Test
    void theSameVerdictAgainAddsNothing() {
        var now = Site.after(HANDED_IN, BEN, approve(HANDED_IN, BY_BEN, lane()));
        assertThat(approve(now, BY_BEN, lane())).isEmpty();
        var back = Site.after(HANDED_IN, BEN, sendBack(HANDED_IN, BY_BEN, IN_PROGRESS));
        assertThat(sendBack(back, BY_BEN, IN_PROGRESS)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = WorkPackageStatus.class,
            names = {"IN_PROGRESS", "PLANNED"})
    void changesAreAskedForWithFindings(WorkPackageStatus to) {
        var facts = sendBack(HANDED_IN, BY_BEN, to);
        var now = Site.after(HANDED_IN, BEN, facts);
        assertThat(statusOf(now, WP01)).isEqualTo(to);
        assertThat(now.subjects().work().reviews().getFirst().findings()).containsExactly(FINDING);
        assertThat(((StatusChanged) facts.getLast()).reviewReference()).isEqualTo("WP01/review-1");
        assertThat(now.subjects().work().of(WP01).underReview()).isNull();
        var silent = new Judgement(WP01, Verdict.CHANGES_REQUESTED, List.of(), to, null, null);
        assertThat(refusal(HANDED_IN, BY_BEN, silent, lane())).isEqualTo("EVIDENCE_MISSING");
    }

    @Test
    void workIsSentBackToBeDoneOrPlannedAndNowhereElse() {
        var nowhere = new Judgement(WP01, Verdict.CHANGES_REQUESTED, List.of(FINDING), DONE, null, null);
        assertThat(refusal(HANDED_IN, BY_BEN, nowhere, lane())).isEqualTo("TRANSITION_REJECTED");
    }

    @Test
    void aChangeOfItsFilesSinceTheReviewBeganStopsAnApproval() {
        var inReview = standing(HANDED_IN, WP01, IN_REVIEW);
        assertThat(refusal(inReview, BY_BEN, approval(), laneSinceReview(touching("WP01/Scale.java"))))
                .isEqualTo("EVIDENCE_MISSING");
        assertThat(approve(inReview, BY_BEN, laneSinceReview(touching("WP02/x"), recorded("WP01/y"))))
                .hasSize(2);
    }

    @Test
    void nobodyJudgesTheirOwnWork() {
        assertThat(refusal(HANDED_IN, BY_ANA, approval(), lane())).isEqualTo("REVIEWER_NOT_INDEPENDENT");
        var reworked = Site.after(HANDED_IN, BEN, sendBack(HANDED_IN, BY_BEN, PLANNED));
        var second = standing(started(reworked, WP01, BEN), WP01, WorkPackageStatus.FOR_REVIEW);
        assertThat(refusal(second, BY_ANA, approval(), lane())).isEqualTo("REVIEWER_NOT_INDEPENDENT");
    }

    @Test
    void theirOwnReviewIsRecordedAsSuchWhereThePolicyAllowsIt() {
        var now = Site.after(HANDED_IN, ANA, approve(HANDED_IN, new Asker(ANA, true), lane()));
        assertThat(now.subjects().work().reviews().getFirst().selfReview()).isTrue();
    }

    @Test
    void agentsOfOnePersonDoNotJudgeEachOtherThePersonDoes() {
        var now = handedIn(mission(work(WP01, "a")), WP01, agent("one", ANA));
        assertThat(refusal(now, as(agent("two", ANA)), approval(), lane())).isEqualTo("REVIEWER_NOT_INDEPENDENT");
        assertThat(approve(now, as(agent("two", BEN)), lane())).isNotEmpty();
        assertThat(approve(now, BY_ANA, lane())).isNotEmpty();
    }

    @Test
    void whatIsNotHandedInIsNotReviewed() {
        var now = standing(HANDED_IN, WP01, IN_PROGRESS);
        assertThat(refusal(now, BY_BEN, approval(), lane())).isEqualTo("TRANSITION_REJECTED");
    }

    @Test
    void approvedWorkIsSentBackByAReviewWhenItsLaneIsFree() {
        var approved = Site.after(HANDED_IN, BEN, approve(HANDED_IN, BY_BEN, lane()));
        assertThat(statusOf(Site.after(approved, BEN, sendBack(approved, BY_BEN, IN_PROGRESS)), WP01))
                .isEqualTo(IN_PROGRESS);
        var busy = started(approved, WP02, ANA);
        var back = new Judgement(WP01, Verdict.CHANGES_REQUESTED, List.of(FINDING), IN_PROGRESS, null, null);
        assertThat(refusal(busy, BY_BEN, back, lane())).isEqualTo("LANE_BUSY");
    }

    @Test
    void whatWasApprovedIsDoneOnceItIsIntegrated() {
        var approved = Site.after(HANDED_IN, BEN, approve(HANDED_IN, BY_BEN, lane()));
        var facts = Transitions.integrated(approved, ANA, lane());
        assertThat(facts).hasSize(1);
        assertThat(statusOf(Site.after(approved, ANA, facts), WP01)).isEqualTo(DONE);
    }

    private static Asker as(Actor actor) {
        return new Asker(actor, false);
    }

    private static Judgement approval() {
        return new Judgement(WP01, Verdict.APPROVED, List.of(), IN_PROGRESS, null, null);
    }

    private static List<WorkFact> approve(Projection now, Asker by, LaneEvidence lane) {
        return Reviews.of(now, by, approval(), _ -> lane);
    }

    private static List<WorkFact> sendBack(Projection now, Asker by, WorkPackageStatus to) {
        var judgement = new Judgement(WP01, Verdict.CHANGES_REQUESTED, List.of(FINDING), to, null, null);
        return Reviews.of(now, by, judgement, _ -> lane());
    }

    private static String refusal(Projection now, Asker by, Judgement judgement, LaneEvidence lane) {
        return catchThrowableOfType(Refused.class, () -> Reviews.of(now, by, judgement, _ -> lane))
                .reason()
                .code();
    }
}
