package dev.quarterdeck.mission.internal.domain.collaboration;

import static dev.quarterdeck.mission.api.WorkPackageStatus.APPROVED;
import static dev.quarterdeck.mission.api.WorkPackageStatus.IN_REVIEW;
import static dev.quarterdeck.mission.internal.domain.collaboration.Team.ANA;
import static dev.quarterdeck.mission.internal.domain.collaboration.Team.BEN;
import static dev.quarterdeck.mission.internal.domain.collaboration.Team.CAT;
import static dev.quarterdeck.mission.internal.domain.collaboration.Team.STEP;
import static dev.quarterdeck.mission.internal.domain.collaboration.Team.WP01;
import static dev.quarterdeck.mission.internal.domain.collaboration.Team.WP02;
import static dev.quarterdeck.mission.internal.domain.work.Site.work;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.kernel.id.Slug;
import dev.quarterdeck.mission.Samples;
import dev.quarterdeck.mission.api.LaneOverlap.Reason;
import dev.quarterdeck.mission.api.WarningType;
import dev.quarterdeck.mission.internal.domain.Projection;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Payload.Severity;
import dev.quarterdeck.mission.internal.domain.work.Site;
import dev.quarterdeck.mission.internal.domain.work.WorkFact.StatusChanged;
import dev.quarterdeck.mission.internal.domain.work.WorkReducer;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class AdvisoryChecksTests {
    private static final Projection MISSION =
            Site.mission(work(Site.WP01, "a"), work(Site.WP02, "b", Site.WP01), work(Site.WP03, "c"));

    @Test
    void driversOfOneFocusAreWarnedOfEachOther() {
        var team = Team.of(ANA, BEN, CAT)
                .drives(ANA, BEN)
                .looksAt(ANA, WP01)
                .looksAt(BEN, WP01)
                .looksAt(CAT, WP01);
        assertThat(AdvisoryChecks.of(team.in(MISSION), BEN)).singleElement().satisfies(found -> {
            assertThat(found.situation().type()).isEqualTo(WarningType.CONCURRENT_DRIVER);
            assertThat(found.situation().participants()).containsExactly(ANA, BEN);
            assertThat(found.situation().focus()).isEqualTo(WP01);
            assertThat(found.severity()).isEqualTo(Severity.WARNING);
        });
    }

    @Test
    void nobodyIsWarnedWhoIsOnNothing() {
        var team = Team.of(ANA, BEN).drives(ANA, BEN);
        assertThat(AdvisoryChecks.of(team.in(MISSION), BEN)).isEmpty();
        assertThat(AdvisoryChecks.of(team.in(MISSION), CAT)).isEmpty();
        var executing = team.starts(ANA, "S1", null).starts(BEN, "S1", null);
        assertThat(AdvisoryChecks.of(executing.in(MISSION), BEN)).isEmpty();
        assertThat(AdvisoryChecks.of(executing.rests(BEN).looksAt(BEN, STEP).in(MISSION), BEN))
                .isEmpty();
    }

    @Test
    void whoDoesNotDriveCollidesWithTheOneWhoDoes() {
        var team = Team.of(ANA, BEN)
                .drives(ANA)
                .looksAt(ANA, STEP)
                .looksAt(BEN, WP02)
                .starts(BEN, "S1", null);
        assertThat(AdvisoryChecks.of(team.in(MISSION), BEN)).singleElement().satisfies(found -> {
            assertThat(found.situation().type()).isEqualTo(WarningType.STEP_COLLISION);
            assertThat(found.situation().step()).isEqualTo("S1");
            assertThat(found.severity()).isEqualTo(Severity.INFO);
        });
        var more = team.joins(CAT).drives(CAT).looksAt(CAT, STEP);
        assertThat(AdvisoryChecks.of(more.in(MISSION), BEN)).isEmpty();
    }

    @Test
    void theSameStepOfOtherWorkIsAnotherStep() {
        var team =
                Team.of(ANA, BEN).drives(ANA).starts(ANA, "implement", "WP01").starts(BEN, "implement", "WP03");
        assertThat(AdvisoryChecks.of(team.in(MISSION), BEN)).isEmpty();
        assertThat(AdvisoryChecks.of(team.drives(BEN).in(MISSION), BEN)).isEmpty();
    }

    @Test
    void driversOnWorkThatDependsOnEachOtherAreTold() {
        var team = Team.of(ANA, BEN).drives(ANA, BEN).looksAt(ANA, WP01).looksAt(BEN, WP02);
        for (var acting : new String[] {ANA, BEN}) {
            assertThat(AdvisoryChecks.of(team.in(MISSION), acting))
                    .singleElement()
                    .satisfies(found -> {
                        var overlap = Objects.requireNonNull(found.situation().overlap());
                        assertThat(overlap.reason()).isEqualTo(Reason.DEPENDENCY);
                        assertThat(overlap.workPackages()).containsExactly(Site.WP01, Site.WP02);
                        assertThat(overlap.lanes()).containsExactly("a", "b");
                        assertThat(found.severity()).isEqualTo(Severity.INFO);
                    });
        }
    }

    @Test
    void aSituationIsWarnedOfOnceWhileItLasts() {
        var team = Team.of(ANA, BEN)
                .drives(ANA, BEN)
                .looksAt(ANA, WP01)
                .looksAt(BEN, WP01)
                .warns(BEN, MISSION);
        assertThat(team.warns(ANA, MISSION)
                        .warns(BEN, MISSION)
                        .state()
                        .warnings()
                        .timeline())
                .hasSize(1);
        var back = team.looksAt(BEN, Team.wp("WP03")).looksAt(BEN, WP01);
        assertThat(back.state().warnings().open()).isEmpty();
        assertThat(back.warns(BEN, MISSION).state().warnings().timeline()).hasSize(2);
    }

    @Test
    void aWarningIsOverWhenSomebodyMovesOn() {
        assertThat(shared().rests(ANA).state().warnings().open()).isEmpty();
        assertThat(shared().leaves(ANA).state().warnings().open()).isEmpty();
        assertThat(shared().looksAt(ANA, STEP).state().warnings().open()).isEmpty();
        assertThat(shared().joins(CAT)
                        .drives(CAT)
                        .looksAt(CAT, WP01)
                        .state()
                        .warnings()
                        .open())
                .hasSize(1);
    }

    @Test
    void aCollisionIsOverWhenTheStepEndsOrBothDriveOrNeither() {
        assertThat(colliding().ends(BEN, "S1").state().warnings().open()).isEmpty();
        assertThat(colliding().drives(BEN).state().warnings().open()).isEmpty();
        assertThat(colliding().rests(ANA).state().warnings().open()).isEmpty();
        assertThat(colliding().rests(BEN).state().warnings().open()).hasSize(1);
    }

    @Test
    void aDependencyIsOverWhenOneOfTheWorkIsLeft() {
        var team = Team.of(ANA, BEN)
                .drives(ANA, BEN)
                .looksAt(ANA, WP01)
                .looksAt(BEN, WP02)
                .warns(BEN, MISSION);
        assertThat(team.state().warnings().open()).hasSize(1);
        assertThat(team.looksAt(ANA, STEP).state().warnings().open()).isEmpty();
    }

    @Test
    void workThatIsDoneIsInNobodysWay() {
        var team = Team.of(ANA, BEN).drives(ANA, BEN).looksAt(ANA, WP01).looksAt(BEN, WP02);
        var warned = team.warns(BEN, MISSION).in(MISSION);
        var done = new StatusChanged(
                new Slug("first"), Site.WP01, IN_REVIEW, APPROVED, ANA, false, null, true, null, null);
        var after = Objects.requireNonNull(TeamReducer.observe(warned, done, Samples.START));
        assertThat(warned.subjects().team().warnings().open()).hasSize(1);
        assertThat(after.subjects().team().warnings().open()).isEmpty();
        var settled = Objects.requireNonNull(WorkReducer.apply(after, done, Site.ANA, Samples.START));
        assertThat(AdvisoryChecks.of(settled, BEN)).isEmpty();
    }

    private static Team shared() {
        var team = Team.of(ANA, BEN)
                .drives(ANA, BEN)
                .looksAt(ANA, WP01)
                .looksAt(BEN, WP01)
                .warns(BEN, MISSION);
        assertThat(team.state().warnings().open()).hasSize(1);
        return team;
    }

    private static Team colliding() {
        var team = Team.of(ANA, BEN)
                .drives(ANA)
                .looksAt(ANA, STEP)
                .looksAt(BEN, WP02)
                .starts(BEN, "S1", null)
                .warns(BEN, MISSION);
        assertThat(team.state().warnings().open()).hasSize(1);
        return team;
    }
}
