package dev.quarterdeck.mission.internal;

import static dev.quarterdeck.mission.internal.PlanScenarioTests.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.kernel.context.Topology;
import dev.quarterdeck.kernel.git.CommitOutcome.Committed;
import dev.quarterdeck.kernel.git.CommitOutcome.Waiting;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.mission.FakeCoordination;
import dev.quarterdeck.mission.PlanningScenario;
import dev.quarterdeck.mission.api.BulkEdits;
import dev.quarterdeck.mission.api.BulkEdits.SourceFile;
import dev.quarterdeck.mission.api.MissionPlans.Drift;
import dev.quarterdeck.mission.api.MissionPlans.PlannedLane;
import dev.quarterdeck.mission.api.Phase;
import dev.quarterdeck.mission.api.Planning.Analyze;
import dev.quarterdeck.mission.api.Planning.FinalizePlan;
import dev.quarterdeck.mission.api.Planning.GivenFile;
import dev.quarterdeck.mission.api.Planning.Plan;
import dev.quarterdeck.mission.api.Planning.Tasks;
import dev.quarterdeck.mission.api.Progress;
import dev.quarterdeck.mission.api.Projections;
import dev.quarterdeck.mission.api.WorkPackageStatus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FinalizeTests {
    private static final WorkPackageId WP01 = new WorkPackageId("WP01");
    private static final WorkPackageId WP02 = new WorkPackageId("WP02");
    private static final WorkPackageId WP03 = new WorkPackageId("WP03");

    @TempDir
    private Path directory;

    private PlanningScenario scenario;

    @BeforeEach
    void aMissionWithASpec() throws Exception {
        scenario = new PlanningScenario(directory);
    }

    @AfterEach
    void close() {
        scenario.close();
    }

    @Test
    void finalizingLaysOutLanesAndFreezesTheRules() throws Exception {
        var finalized = scenario.threeWorkPackages().read().finalizePlan();
        var plan = finalized.plan();
        assertThat(plan.lanes())
                .containsExactly(
                        new PlannedLane("a", List.of(WP01, WP03), List.of("WP03 can only start after WP01.")),
                        new PlannedLane("b", List.of(WP02), List.of()));
        assertThat(plan.requirements()).containsExactly("FR-001", "FR-002");
        assertThat(Objects.requireNonNull(plan.rules())).satisfies(rules -> {
            assertThat(rules.charterVersion()).isEqualTo("built-in:1");
            assertThat(rules.type().id()).isEqualTo("software-dev");
            assertThat(rules.type().definition()).startsWith("{");
        });
        assertThat(plan.workPackages())
                .allSatisfy(each -> assertThat(each.status()).isEqualTo(WorkPackageStatus.PLANNED));
        assertThat(finalized.planningCommit())
                .isEqualTo(((Committed) Objects.requireNonNull(finalized.effect())).commit());
        assertThat(scenario.bean(FakeCoordination.class).carried()).containsExactly(finalized.planningCommit());
        assertThat(Files.readString(scenario.repository().root().resolve(scenario.directory() + "/lanes.json")))
                .contains("\"lane\" : \"a\"", "\"work_packages\" : [ \"WP01\", \"WP03\" ]", "can only start after");
        assertThat(scenario.phase()).isEqualTo(Phase.READY);
    }

    @Test
    void whatThePlanWantsIsFrozenWithTheRest() {
        scenario.threeWorkPackages()
                .file("plan.md", "---\nmax_parallel_agents: 2\n---\n")
                .read();
        var rules = Objects.requireNonNull(scenario.finalizePlan().plan().rules());
        assertThat(rules.policy().maxParallelAgents()).isEqualTo(2);
    }

    @Test
    void finalizingAgainAddsNothing() {
        scenario.threeWorkPackages().read().finalizePlan();
        var version = scenario.version();
        assertThat(scenario.finalizePlan().effect()).isNull();
        scenario.planning().finalizePlan(scenario.context(), new FinalizePlan("key-2"));
        assertThat(scenario.version()).isEqualTo(version);
    }

    @Test
    void aPlanningCommitIsRecordedThoughNobodyWaitsForIt() {
        scenario.threeWorkPackages().read();
        scenario.module().commits().hold();
        var finalized = scenario.finalizePlan();
        assertThat(finalized.effect()).isInstanceOf(Waiting.class);
        assertThat(finalized.planningCommit()).isNull();
        scenario.module().commits().release();
        assertThat(scenario.finalizePlan().planningCommit()).isNotNull();
    }

    @Test
    void aPlanThatDoesNotFitTogetherIsNotFinalized() {
        scenario.threeWorkPackages()
                .workPackage("WP01", "src/scales/**", "WP03", "FR-009")
                .read();
        var reason = refused(() -> scenario.finalizePlan(), "PLAN_INCONSISTENT");
        assertThat(reason.candidates())
                .anyMatch(line -> line.contains("WP01 waits for itself: WP01 -> WP03 -> WP01"))
                .anyMatch(line -> line.startsWith("tasks/WP01-some-words.md REQUIREMENT_UNKNOWN"));
        assertThat(scenario.phase()).isEqualTo(Phase.TASKING);
    }

    @Test
    void editsAfterFinalizeAreDriftUntilItIsRepeated() {
        scenario.threeWorkPackages().read().finalizePlan();
        scenario.workPackage("WP02", "src/scales/**", "", "FR-002");
        assertThat(scenario.plan().drift()).extracting(Drift::path).containsExactly("tasks/WP02-some-words.md");
        assertThat(scenario.plan().lanes()).hasSize(2);
        scenario.planning().tasks(scenario.context(), new Tasks(List.of(), null));
        assertThat(scenario.plan().drift()).hasSize(1);
        assertThat(scenario.finalizePlan().plan().lanes().getFirst().workPackages())
                .containsExactly(WP01, WP02);
        assertThat(scenario.plan().drift()).isEmpty();
    }

    @Test
    void aBulkEditIsCompleteWhenNoOldNameIsLeft() {
        scenario.threeWorkPackages()
                .file("plan.md", "---\nchange_mode: bulk_edit\n---\n")
                .read();
        refused(() -> scenario.finalizePlan(), "PLAN_INCONSISTENT");
        var map = new GivenFile("occurrence_map.yaml", "names:\n- {from: Crate, to: Box}\n");
        scenario.planning().plan(scenario.context(), new Plan(List.of(map), null));
        scenario.finalizePlan();
        var gate = scenario.bean(BulkEdits.class);
        var context = scenario.context().read();
        gate.requireComplete(context, Stream.of(new SourceFile("a.txt", "Box")));
        var old = Stream.of(new SourceFile("a.txt", "Box\nCrate"));
        assertThat(refused(() -> gate.requireComplete(context, old), "BULK_EDIT_INCOMPLETE")
                        .candidates())
                .containsExactly("a.txt:2: Crate should be Box");
    }

    @Test
    void aRebuildMeansTheSame() {
        scenario.threeWorkPackages().read().finalizePlan();
        scenario.planning().analyze(scenario.context(), new Analyze(null));
        var rebuilt =
                scenario.bean(Projections.class).rebuild(scenario.contexts().entry(), Progress.NONE);
        assertThat(rebuilt.differences()).isEmpty();
    }

    @Test
    void withoutLanesAllShareOne() throws Exception {
        try (var single = new PlanningScenario(directory.resolve("single"), Topology.SINGLE_BRANCH, "software-dev")) {
            var plan = single.threeWorkPackages().read().finalizePlan().plan();
            assertThat(plan.lanes())
                    .singleElement()
                    .satisfies(lane -> assertThat(lane.workPackages()).containsExactly(WP01, WP02, WP03));
        }
    }

    @Test
    void aTypeWithoutWorkPackagesIsNotFinalized() throws Exception {
        try (var research = new PlanningScenario(directory.resolve("typeless"), Topology.LANES, "plan")) {
            research.threeWorkPackages().read();
            refused(research::finalizePlan, "WORK_PACKAGES_NOT_USED");
        }
    }
}
