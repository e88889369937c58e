package dev.quarterdeck.mission.internal;

import static dev.quarterdeck.mission.Samples.MISSION;
import static dev.quarterdeck.mission.internal.PlanScenarioTests.refused;
import static dev.quarterdeck.mission.internal.TeamScenario.STEP;
import static dev.quarterdeck.mission.internal.Workshop.as;
import static dev.quarterdeck.mission.internal.domain.work.Site.ANA;
import static dev.quarterdeck.mission.internal.domain.work.Site.BEN;
import static dev.quarterdeck.mission.internal.domain.work.Site.WP03;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.mission.FakeLaneWatch;
import dev.quarterdeck.mission.api.Collaboration;
import dev.quarterdeck.mission.api.Collaboration.Acknowledgement;
import dev.quarterdeck.mission.api.Collaboration.Beat;
import dev.quarterdeck.mission.api.Collaboration.CompleteStep;
import dev.quarterdeck.mission.api.Collaboration.FocusOn;
import dev.quarterdeck.mission.api.Collaboration.SetIntent;
import dev.quarterdeck.mission.api.Collaboration.StartStep;
import dev.quarterdeck.mission.api.Collaboration.StepOutcome;
import dev.quarterdeck.mission.api.CollaborationView.WarningView;
import dev.quarterdeck.mission.api.Focus;
import dev.quarterdeck.mission.api.LaneOverlap;
import dev.quarterdeck.mission.api.LaneOverlap.ContestedFile;
import dev.quarterdeck.mission.api.LaneOverlap.Lines;
import dev.quarterdeck.mission.api.WarningType;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AdvisoryWarningsTests {
    private final TeamScenario scenario = new TeamScenario();
    private final Collaboration team = scenario.bean(Collaboration.class);

    @AfterEach
    void close() {
        scenario.close();
    }

    @Test
    void twoWhoDriveTheSameAreWarnedOnceAndMaySayWhatTheyDoAboutIt() {
        scenario.both(STEP);
        var warning = scenario.onlyWarning();
        assertThat(warning.type()).isEqualTo(WarningType.CONCURRENT_DRIVER);
        assertThat(warning.participants()).containsExactly("ana", "ben");
        var started = team.startStep(as(ANA), new StartStep("S1", null, "Weigh", null));
        assertThat(started.warnings()).extracting(WarningView::id).containsExactly(warning.id());

        scenario.acknowledge(BEN, warning.id(), Acknowledgement.DEFER, null);
        scenario.acknowledge(BEN, warning.id(), Acknowledgement.DEFER, null);
        scenario.acknowledge(ANA, warning.id(), Acknowledgement.REASSIGN, "ben");
        assertThat(scenario.onlyWarning().acknowledgements()).hasSize(2);
        assertThat(scenario.view().comments()).singleElement().satisfies(comment -> {
            assertThat(comment.content()).isEqualTo("@ben, please take this over. Lunch");
            assertThat(comment.mentions()).isEqualTo("ben");
        });

        scenario.acknowledge(ANA, warning.id(), Acknowledgement.HOLD, null);
        assertThat(scenario.view().participants().getFirst().drives()).isFalse();
        assertThat(scenario.onlyWarning().over()).isNotNull();
        refused(() -> scenario.acknowledge(ANA, "W0", Acknowledgement.CONTINUE, null), "NOT_FOUND");
        refused(() -> scenario.acknowledge(ANA, warning.id(), Acknowledgement.REASSIGN, "ana"), "INVALID_INPUT");
        refused(() -> scenario.acknowledge(ANA, warning.id(), Acknowledgement.REASSIGN, "cat"), "NOT_FOUND");
    }

    @Test
    void whereTheRulesWantItAStepBeginsOnlyAfterItsWarningIsAcknowledged() {
        scenario.drive(ANA, Focus.of("wp:WP01"));
        team.setIntent(as(BEN), new SetIntent(true, null));
        team.focus(as(BEN), new FocusOn(Focus.of("file:README.md"), null));
        var attempt = new StartStep("S1", WP03, null, "key-1");
        refused(() -> team.startStep(as(BEN), attempt), "WARNING_UNACKNOWLEDGED");
        refused(() -> team.startStep(as(BEN), attempt), "WARNING_UNACKNOWLEDGED");
        var warning = scenario.onlyWarning();
        assertThat(warning.type()).isEqualTo(WarningType.LANE_OVERLAP);
        assertThat(scenario.view().participants().getLast().executing()).isEmpty();
        scenario.acknowledge(BEN, warning.id(), Acknowledgement.CONTINUE, null);
        team.startStep(as(BEN), attempt);
        team.startStep(as(BEN), attempt);
        assertThat(scenario.view().participants().getLast().executing()).hasSize(1);
        team.completeStep(as(BEN), new CompleteStep("S1", null, StepOutcome.SUCCESS, null));
        assertThat(scenario.view().executions())
                .singleElement()
                .satisfies(one -> assertThat(one.outcome()).isEqualTo("success"));
        assertThat(scenario.onlyWarning().over()).isNotNull();
        refused(
                () -> team.completeStep(as(BEN), new CompleteStep("S1", null, StepOutcome.SUCCESS, null)),
                "STEP_IS_NOT_EXECUTED");
    }

    @Test
    void driversOnWorkThatDependsOnEachOtherAreTold() {
        scenario.drive(ANA, Focus.of("wp:WP01"));
        scenario.drive(BEN, Focus.of("wp:WP03"));
        var warning = scenario.onlyWarning();
        assertThat(warning.type()).isEqualTo(WarningType.LANE_OVERLAP);
        assertThat(warning.warning()).isFalse();
        refused(() -> team.focus(as(ANA), new FocusOn(Focus.of("wp:WP09"), null)), "NOT_FOUND");
        refused(() -> team.focus(as(ANA), new FocusOn(Focus.of("wp:../x"), null)), "INVALID_INPUT");
    }

    @Test
    void theLanesAreLookedAtWhenSomebodyTurnsToWorkAndNotWhenTheyLeaveIt() {
        var lanes = scenario.bean(FakeLaneWatch.class);
        scenario.drive(ANA, Focus.of("wp:WP01"));
        assertThat(lanes.asked()).containsExactly(MISSION, MISSION);
        team.startStep(as(ANA), new StartStep("S1", null, null, null));
        assertThat(lanes.asked()).hasSize(3);
        team.completeStep(as(ANA), new CompleteStep("S1", null, StepOutcome.SUCCESS, null));
        assertThat(lanes.asked()).hasSize(3);
        team.beat(as(BEN), new Beat(null));
        team.beat(as(BEN), new Beat(null));
        assertThat(lanes.asked()).as("with a beat that is recorded").hasSize(4);
    }

    @Test
    void anOverlapOfLanesLastsUntilSomebodyLooksAndItIsGone() {
        scenario.drive(ANA, Focus.of("wp:WP02"));
        scenario.drive(BEN, Focus.of("wp:WP03"));
        var file = new ContestedFile("src/Scale.java", List.of(new Lines(1, 3)));
        var overlap = new LaneOverlap(LaneOverlap.Reason.CONFLICT, List.of("a", "b"), List.of(), List.of(file));
        team.reportOverlaps(as(ANA), List.of(overlap));
        team.reportOverlaps(as(ANA), List.of(overlap));
        assertThat(scenario.onlyWarning().warning()).isTrue();
        assertThat(scenario.onlyWarning().over()).isNull();
        team.reportOverlaps(as(ANA), List.of());
        assertThat(scenario.onlyWarning().over()).isNotNull();
    }
}
