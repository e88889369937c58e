package dev.quarterdeck.mission.internal.domain.work;

import static dev.quarterdeck.mission.internal.domain.work.Site.ANA;
import static dev.quarterdeck.mission.internal.domain.work.Site.BASE;
import static dev.quarterdeck.mission.internal.domain.work.Site.BEN;
import static dev.quarterdeck.mission.internal.domain.work.Site.WP01;
import static dev.quarterdeck.mission.internal.domain.work.Site.WP02;
import static dev.quarterdeck.mission.internal.domain.work.Site.WP03;
import static dev.quarterdeck.mission.internal.domain.work.Site.mission;
import static dev.quarterdeck.mission.internal.domain.work.Site.standing;
import static dev.quarterdeck.mission.internal.domain.work.Site.started;
import static dev.quarterdeck.mission.internal.domain.work.Site.statusOf;
import static dev.quarterdeck.mission.internal.domain.work.Site.work;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.MissionStatus.Start;
import dev.quarterdeck.mission.api.Predecessor;
import dev.quarterdeck.mission.api.TransitionRefusal.DependenciesNotSatisfied;
import dev.quarterdeck.mission.api.TransitionRefusal.LaneBusy;
import dev.quarterdeck.mission.api.TransitionRefusal.LanesMissing;
import dev.quarterdeck.mission.api.TransitionRefusal.WorkPackageAlreadyClaimed;
import dev.quarterdeck.mission.api.WorkPackageStatus;
import dev.quarterdeck.mission.internal.domain.Projection;
import dev.quarterdeck.mission.internal.domain.Projection.WorkPackage;
import dev.quarterdeck.mission.internal.domain.Subjects;
import dev.quarterdeck.mission.internal.domain.plan.PlannedWork;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What may be claimed, by whom and when; the same answer for those who look for work and for those who claim it. */
class ClaimsTests {
    private static final Projection TWO_LANES = mission(work(WP01, "a"), work(WP02, "a"), work(WP03, "b", WP01));

    @Test
    void aClaimAndAStartAreOneThing() {
        var facts = Transitions.start(TWO_LANES, ANA, start(WP01));
        assertThat(facts).hasSize(3);
        var now = started(TWO_LANES, WP01, ANA);
        assertThat(statusOf(now, WP01)).isEqualTo(WorkPackageStatus.IN_PROGRESS);
        var work = now.subjects().work().of(WP01);
        assertThat(work.base()).isEqualTo(BASE);
        assertThat(work.implementer()).isEqualTo(ANA);
    }

    @Test
    void aDependencyThatIsNotApprovedIsNamedWithItsLane() {
        assertThat(Claims.objection(TWO_LANES, row(TWO_LANES, WP03)))
                .contains(new DependenciesNotSatisfied(
                        WP03, List.of(new Predecessor(WP01, "a", WorkPackageStatus.PLANNED))));
    }

    @ParameterizedTest
    @EnumSource(WorkPackageStatus.class)
    void onlyApprovedAndDoneWorkIsBuiltOn(WorkPackageStatus status) {
        var now = standing(TWO_LANES, WP01, status);
        var built = status == WorkPackageStatus.APPROVED || status == WorkPackageStatus.DONE;
        assertThat(Claims.objection(now, row(now, WP03)).isEmpty()).isEqualTo(built);
    }

    @ParameterizedTest
    @EnumSource(WorkPackageStatus.class)
    void theWorkOfALaneIsDoneOneAfterTheOther(WorkPackageStatus status) {
        var now = standing(TWO_LANES, WP01, status);
        var free = switch (status) {
            case PLANNED, APPROVED, DONE, CANCELED -> true;
            case CLAIMED, IN_PROGRESS, FOR_REVIEW, IN_REVIEW, BLOCKED -> false;
        };
        assertThat(Claims.objection(now, row(now, WP02)))
                .isEqualTo(free ? Optional.empty() : Optional.of(new LaneBusy(WP02, "a", WP01, status)));
    }

    @ParameterizedTest
    @EnumSource(value = WorkPackageStatus.class, mode = Mode.EXCLUDE, names = "PLANNED")
    void whatIsNotPlannedIsNotClaimed(WorkPackageStatus status) {
        var now = standing(TWO_LANES, WP01, status);
        assertThat(Claims.objection(now, row(now, WP01))).isPresent();
    }

    @Test
    void whoeverComesSecondLearnsWhoWon() {
        var now = started(TWO_LANES, WP01, ANA);
        assertThat(Claims.objection(now, row(now, WP01)))
                .contains(new WorkPackageAlreadyClaimed(WP01, WorkPackageStatus.IN_PROGRESS, "ANA"));
        assertThatThrownBy(() -> Transitions.start(now, BEN, start(WP01)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("by ANA");
    }

    @Test
    void whoClaimedItStartsItAndNobodyElse() {
        var claim = List.<WorkFact>of(
                Transitions.changed(TWO_LANES, row(TWO_LANES, WP01), WorkPackageStatus.CLAIMED, ANA, null));
        var now = Site.after(TWO_LANES, ANA, claim);
        assertThat(Transitions.start(now, ANA, start(WP01))).hasSize(2);
        assertThatThrownBy(() -> Transitions.start(now, BEN, start(WP01))).hasMessageContaining("ALREADY_CLAIMED");
    }

    @Test
    void withoutLanesNothingIsClaimed() {
        var now = TWO_LANES.with(Subjects.NONE);
        assertThat(Claims.objection(now, row(now, WP01))).contains(new LanesMissing(WP01));
    }

    @Test
    void workIsOfferedByDependencyThenPriorityThenId() {
        var first = plain("WP09", 1);
        var second = plain("WP04", 5);
        var third = plain("WP05", 5);
        var last = work(WP01, "x", 0, List.of(), WorkPackageId.of("WP05"));
        assertThat(Claims.inOfferOrder(mission(last, third, second, first)))
                .extracting(row -> row.id().value())
                .containsExactly("WP09", "WP04", "WP05", "WP01");
    }

    private static PlannedWork plain(String id, int priority) {
        return work(WorkPackageId.of(id), id, priority, List.of());
    }

    private static Start start(WorkPackageId id) {
        return new Start(id, BASE, List.of(), null, null);
    }

    private static WorkPackage row(Projection now, WorkPackageId id) {
        return Transitions.row(now, id);
    }
}
