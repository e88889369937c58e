package dev.quarterdeck.mission.internal;

import static dev.quarterdeck.mission.internal.PlanScenarioTests.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.kernel.context.Topology;
import dev.quarterdeck.mission.PlanningScenario;
import dev.quarterdeck.mission.Samples;
import dev.quarterdeck.mission.api.MissionLifecycle;
import dev.quarterdeck.mission.api.MissionLifecycle.Cancel;
import dev.quarterdeck.mission.api.MissionLifecycle.Pause;
import dev.quarterdeck.mission.api.MissionLifecycle.Reopen;
import dev.quarterdeck.mission.api.MissionLifecycle.Standing;
import dev.quarterdeck.mission.api.Missions;
import dev.quarterdeck.mission.api.Phase;
import dev.quarterdeck.mission.api.Planning.Plan;
import dev.quarterdeck.mission.api.Planning.Specify;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MissionLifecycleTests {
    @TempDir
    private Path directory;

    private PlanningScenario scenario;
    private MissionLifecycle lifecycle;

    @BeforeEach
    void aMission() throws Exception {
        scenario = new PlanningScenario(directory);
        lifecycle = scenario.bean(MissionLifecycle.class);
    }

    @AfterEach
    void close() {
        scenario.close();
    }

    static Standing cancel(PlanningScenario scenario) {
        return scenario.bean(MissionLifecycle.class).cancel(scenario.context(), new Cancel("Not needed", null));
    }

    @Test
    void aPausedMissionGoesOnWhereItWas() {
        scenario.threeWorkPackages().read().finalizePlan();
        var paused = lifecycle.pause(scenario.context(), new Pause("Summer", null, null, null, null));
        assertThat(paused.phase()).isEqualTo(Phase.PAUSED);
        assertThat(paused.reason()).isEqualTo("Summer");
        var version = scenario.version();
        lifecycle.pause(scenario.context(), new Pause("Summer", null, null, null, null));
        assertThat(scenario.version()).isEqualTo(version);
        var again = lifecycle.reopen(scenario.context(), new Reopen("Autumn", null));
        assertThat(again.phase()).isEqualTo(Phase.READY);
        lifecycle.reopen(scenario.context(), new Reopen("Autumn", null));
        assertThat(scenario.version()).isEqualTo(version + 1);
    }

    @Test
    void aBlockedMissionHasASuccessorThatIsMadeOnce() {
        var pause = new Pause("Stuck", "The scales are broken", null, "Mend the scales", null);
        var stopped = lifecycle.pause(scenario.context(), pause);
        assertThat(stopped.blocker()).isEqualTo("The scales are broken");
        assertThat(stopped.successor()).isNotNull();
        assertThat(lifecycle.pause(scenario.context(), pause)).isEqualTo(stopped);
        assertThat(scenario.bean(Missions.class).find(Samples.ORGANIZATION, "mend-the-scales"))
                .singleElement()
                .satisfies(made -> assertThat(made.mission()).isEqualTo(stopped.successor()));
    }

    @Test
    void aSuccessorCanBeAMissionThereIs() {
        var other = scenario.planning()
                .specify(
                        scenario.contexts().repositoryContext(),
                        new Specify("Mend the scales", null, "software-dev", Topology.LANES, null, null))
                .mission()
                .mission()
                .missionId();
        var stopped = lifecycle.pause(scenario.context(), new Pause("Stuck", "Broken", "mend-the-scales", null, null));
        assertThat(stopped.successor()).isEqualTo(other);
    }

    @Test
    void aSuccessorNeedsABlockerAndIsAnotherMission() {
        for (var pause : List.of(
                new Pause("Stuck", null, "weigh-the-crates", null, null),
                new Pause("Stuck", null, null, "Mend the scales", null),
                new Pause("Stuck", "Broken", "weigh-the-crates", null, null),
                new Pause(" ", null, null, null, null))) {
            refused(() -> lifecycle.pause(scenario.context(), pause), "INVALID_INPUT");
        }
        assertThat(scenario.phase()).isEqualTo(Phase.PLANNING);
    }

    @Test
    void aCanceledMissionIsPlannedNoFurtherUntilItIsTakenUp() {
        var canceled = cancel(scenario);
        assertThat(canceled.phase()).isEqualTo(Phase.CANCELED);
        assertThat(canceled.reason()).isEqualTo("Not needed");
        assertThat(cancel(scenario).version()).isEqualTo(canceled.version());
        refused(() -> scenario.planning().plan(scenario.context(), new Plan(List.of(), null)), "MISSION_ENDED");
        refused(() -> lifecycle.pause(scenario.context(), new Pause("x", null, null, null, null)), "MISSION_ENDED");
        assertThat(lifecycle
                        .reopen(scenario.context(), new Reopen("After all", null))
                        .phase())
                .isEqualTo(Phase.PLANNING);
        scenario.read();
    }

    @Test
    void aKeyIsGoodForOneCommand() {
        lifecycle.pause(scenario.context(), new Pause("Summer", null, null, null, "key-1"));
        lifecycle.reopen(scenario.context(), new Reopen("Autumn", null));
        assertThat(lifecycle
                        .pause(scenario.context(), new Pause("Summer", null, null, null, "key-1"))
                        .phase())
                .isEqualTo(Phase.PLANNING);
    }
}
