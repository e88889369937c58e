package dev.quarterdeck.mission.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.kernel.git.CommitOutcome.Committed;
import dev.quarterdeck.kernel.refusal.RefusalReason;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.PlanningScenario;
import dev.quarterdeck.mission.Samples;
import dev.quarterdeck.mission.api.MissionPlans;
import dev.quarterdeck.mission.api.MissionPlans.Artifact;
import dev.quarterdeck.mission.api.MissionPlans.Drift;
import dev.quarterdeck.mission.api.MissionPlans.Verdict;
import dev.quarterdeck.mission.api.Phase;
import dev.quarterdeck.mission.api.Planning;
import dev.quarterdeck.mission.api.Planning.Analyze;
import dev.quarterdeck.mission.api.Planning.GivenFile;
import dev.quarterdeck.mission.api.Planning.Plan;
import dev.quarterdeck.mission.api.Planning.Retrospect;
import dev.quarterdeck.mission.api.Planning.Tasks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanScenarioTests {
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
    void withoutFilesEverySurfaceMakesOneToFillIn() {
        var planned = scenario.planning().plan(scenario.context(), new Plan(List.of(), null));
        assertThat(planned.effect()).isInstanceOf(Committed.class);
        assertThat(planned.artifacts()).extracting(Artifact::path).containsExactly("plan.md", "spec.md");
        assertThat(scenario.phase()).isEqualTo(Phase.TASKING);
        var drafted = scenario.planning().tasks(scenario.context(), new Tasks(List.of(), null));
        assertThat(drafted.plan().workPackages()).singleElement().satisfies(workPackage -> {
            assertThat(workPackage.requirementRefs()).containsExactly("FR-001", "FR-002");
            assertThat(workPackage.lane()).isEmpty();
        });
        assertThat(drafted.plan().finalized()).isFalse();
        assertThat(scenario.finalizePlan().plan().finalized()).isTrue();
        assertThat(scenario.phase()).isEqualTo(Phase.READY);
    }

    @Test
    void whatIsCommittedAlreadyIsReadAndCommittedNoSecondTime() {
        scenario.threeWorkPackages().read();
        var version = scenario.version();
        assertThat(scenario.planning()
                        .plan(scenario.context(), new Plan(List.of(), null))
                        .effect())
                .isNull();
        assertThat(scenario.planning()
                        .tasks(scenario.context(), new Tasks(List.of(), null))
                        .plan()
                        .workPackages())
                .hasSize(3);
        assertThat(scenario.version()).isEqualTo(version);
    }

    @Test
    void aGivenTextIsCommittedOnceWhateverKeyItCarries() throws Exception {
        var given = new Plan(List.of(new GivenFile("plan.md", "# Our plan\n")), "key-1");
        assertThat(scenario.planning().plan(scenario.context(), given).effect()).isInstanceOf(Committed.class);
        var version = scenario.version();
        assertThat(scenario.planning().plan(scenario.context(), given).effect()).isNull();
        assertThat(scenario.planning()
                        .plan(scenario.context(), new Plan(given.files(), null))
                        .effect())
                .isNull();
        assertThat(scenario.version()).isEqualTo(version);
        assertThat(Files.readString(scenario.repository().root().resolve(scenario.directory() + "/plan.md")))
                .isEqualTo("# Our plan\n");
    }

    @Test
    void whatAnotherNodeAppendedMeanwhileIsBuiltOnOnce() {
        scenario.threeWorkPackages().read();
        try (var other = scenario.module().restarted()) {
            other.bean(Planning.class).recordPlanningCommit(scenario.context(), Samples.COMMIT);
        }
        var version = scenario.version();
        var given = new Plan(List.of(new GivenFile("plan.md", "# Our plan\n")), null);
        assertThat(scenario.planning().plan(scenario.context(), given).effect()).isInstanceOf(Committed.class);
        assertThat(scenario.version()).isEqualTo(version + 2);
    }

    @Test
    void aPlanWaitsForASpecAndTasksForAPlan() {
        refused(() -> scenario.planning().tasks(scenario.context(), new Tasks(List.of(), null)), "ARTIFACT_MISSING");
        scenario.without("spec.md");
        refused(() -> scenario.planning().plan(scenario.context(), new Plan(List.of(), null)), "ARTIFACT_MISSING");
    }

    @Test
    void filesThatAreNotReadHereAreRefused() {
        for (var path : List.of("lanes.json", "tasks.md", "contracts/../x.md", "../plan.md", "contracts/")) {
            var given = new Plan(List.of(new GivenFile(path, "text")), null);
            refused(() -> scenario.planning().plan(scenario.context(), given), "INVALID_INPUT");
        }
    }

    @Test
    void anErrorNamesFileAndLineAndTheLastGoodStateStays() {
        scenario.threeWorkPackages().read().file("tasks/WP02-some-words.md", "---\ntitle: B\npriority: soon\n---\n");
        var reason = refused(
                () -> scenario.planning().tasks(scenario.context(), new Tasks(List.of(), null)), "ARTIFACT_UNREADABLE");
        assertThat(reason.candidates().getFirst()).startsWith("tasks/WP02-some-words.md:3 FIELD_UNREADABLE");
        assertThat(scenario.plan().workPackages()).hasSize(3);
        assertThat(scenario.plan().workPackages().get(1).title()).isEqualTo("About WP02");
        assertThat(scenario.plan().drift()).extracting(Drift::path).containsExactly("tasks/WP02-some-words.md");
    }

    @Test
    void aGivenTextWithAnErrorIsNotCommitted() {
        scenario.threeWorkPackages().read();
        var given = new Tasks(List.of(new GivenFile("tasks/WP04-x.md", "no head")), null);
        refused(() -> scenario.planning().tasks(scenario.context(), given), "ARTIFACT_UNREADABLE");
        assertThat(scenario.plan().drift()).isEmpty();
    }

    @Test
    void anAnalysisSaysWhatItComparedAndWhenItIsStale() {
        scenario.threeWorkPackages().read();
        var analyzed = scenario.planning().analyze(scenario.context(), new Analyze(null));
        assertThat(analyzed.effect()).isInstanceOf(Committed.class);
        assertThat(analyzed.analysis().verdict()).isEqualTo(Verdict.READY);
        assertThat(analyzed.analysis().inputs()).hasSize(6);
        assertThat(analyzed.analysis().stale()).isFalse();
        var version = scenario.version();
        assertThat(scenario.planning()
                        .analyze(scenario.context(), new Analyze(null))
                        .effect())
                .isNull();
        assertThat(scenario.version()).isEqualTo(version);
        scenario.file("plan.md", "# Another plan\n[NEEDS CLARIFICATION: why?]\n");
        assertThat(Objects.requireNonNull(scenario.plan().analysis()).stale()).isTrue();
        var again = scenario.planning()
                .analyze(scenario.context(), new Analyze(null))
                .analysis();
        assertThat(again.verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(again.findings().getFirst().line()).isEqualTo(2);
        assertThat(scenario.bean(MissionPlans.class)
                        .of(scenario.context().read())
                        .drift())
                .extracting(Drift::path)
                .containsExactly("plan.md");
    }

    @Test
    void aRetrospectiveLooksBack() {
        var look = new Retrospect(List.of("It \"works\""), List.of(), null);
        refused(() -> scenario.planning().retrospect(scenario.context(), look), "MISSION_NOT_ENDED");
        MissionLifecycleTests.cancel(scenario);
        var empty = scenario.planning().retrospect(scenario.context(), new Retrospect(List.of(), List.of(), null));
        assertThat(empty.effect()).isInstanceOf(Committed.class);
        scenario.planning().retrospect(scenario.context(), look);
        var read = scenario.planning().retrospect(scenario.context(), new Retrospect(List.of(), List.of(), null));
        assertThat(read.findings()).containsExactly("It \"works\"");
        assertThat(read.effect()).isNull();
        scenario.file("retrospective.yaml", "findings: {a: b}\n");
        refused(
                () -> scenario.planning().retrospect(scenario.context(), new Retrospect(List.of(), List.of(), null)),
                "ARTIFACT_UNREADABLE");
    }

    static RefusalReason refused(ThrowingCallable call, String code) {
        var holder = new RefusalReason[1];
        assertThatThrownBy(call).isInstanceOfSatisfying(Refused.class, refused -> holder[0] = refused.reason());
        assertThat(holder[0].code()).isEqualTo(code);
        return holder[0];
    }
}
