package dev.quarterdeck.mission.internal;

import static dev.quarterdeck.mission.Samples.COMMIT;
import static dev.quarterdeck.mission.Samples.CONTEXTS;
import static dev.quarterdeck.mission.Samples.ORGANIZATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.kernel.context.Topology;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.git.ArtifactCommit;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitOutcome.Committed;
import dev.quarterdeck.kernel.git.CommitOutcome.Waiting;
import dev.quarterdeck.kernel.git.FileChange.Write;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.Slug;
import dev.quarterdeck.kernel.refusal.CommonRefusal.WorkspaceRequired;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.MissionModule;
import dev.quarterdeck.mission.api.ArtifactOutcomes;
import dev.quarterdeck.mission.api.Missions;
import dev.quarterdeck.mission.api.Phase;
import dev.quarterdeck.mission.api.Planning;
import dev.quarterdeck.mission.api.Planning.Specified;
import dev.quarterdeck.mission.api.Planning.Specify;
import dev.quarterdeck.mission.internal.application.log.MissionLog;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlanningTests {
    private final MissionModule module = new MissionModule();
    private static final String CHARTER = ".quarterdeck/charter.yaml";
    private final Planning planning = module.bean(Planning.class);
    private final MissionLog log = module.bean(MissionLog.class);

    @BeforeEach
    void aRepository() throws SQLException {
        module.register(ORGANIZATION);
    }

    @AfterEach
    void close() {
        module.close();
    }

    @Test
    void specifyingMakesAMissionAndCommitsItsSpec() {
        var specified = specify("Weigh the Crates!", Topology.LANES_WITH_COORDINATION, null, null);
        var mission = specified.mission().mission();
        assertThat(mission.slug()).isEqualTo("weigh-the-crates");
        assertThat(mission.phase()).isEqualTo(Phase.PLANNING);
        assertThat(mission.version()).isEqualTo(new Version(2));
        assertThat(specified.mission().targetBranch()).isEqualTo(new BranchName("main"));
        assertThat(specified.mission().coordinationBranch())
                .isEqualTo(new BranchName("mission/weigh-the-crates-" + mission.mid8()));
        assertThat(specified.effect()).isEqualTo(new Committed(new BranchName("main"), COMMIT));
    }

    @Test
    void theSpecIsReadableAndNamesTheMission() {
        var specified = specify("Say \"hello\"", Topology.LANES, null, null);
        var written = (Write) onlyCommit().changes().getFirst();
        assertThat(written.path()).isEqualTo(specified.mission().directory() + "/spec.md");
        assertThat(written.text())
                .startsWith("---\nmission: " + specified.mission().mission().missionId() + "\nslug: \"say-hello\"\n")
                .contains("title: \"Say \\\"hello\\\"\"\n", "\n# Say \"hello\"\n", "\nBecause it helps.\n");
    }

    @Test
    void aTakenSlugIsRefusedAndNothingIsPlanned() {
        specify("Weigh the crates", Topology.LANES, null, null);
        assertThatThrownBy(() -> specify("Weigh The Crates", Topology.LANES, null, null))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("SLUG_TAKEN");
        assertThat(module.commits().planned()).hasSize(1);
    }

    @Test
    void aMissingTargetIsRefusedWithTheBranchesThereAre() {
        module.git().branch("release", COMMIT);
        assertThatThrownBy(() -> specify("Weigh the crates", Topology.LANES, "relaese", null))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.reason().code()).isEqualTo("DESTINATION_REF_MISSING");
                    assertThat(refused.reason().candidates()).containsExactly("main", "release");
                });
    }

    @Test
    void withoutABranchCheckedOutATargetMustBeNamed() {
        module.git().detach();
        assertThatThrownBy(() -> specify("Weigh the crates", Topology.LANES, null, null))
                .hasMessageContaining("INVALID_INPUT");
        assertThat(specify("Weigh the crates", Topology.LANES, "main", null).effect())
                .isInstanceOf(Committed.class);
    }

    @Test
    void aProtectedTargetGetsABranchBesideIt() {
        module.git().rules(CHARTER, "branches: {protected: [main]}");
        var specified = specify("Weigh the crates", Topology.LANES, null, null);
        var beside = BranchName.of("mission-target/weigh-the-crates-"
                + specified.mission().mission().mid8());
        assertThat(specified.mission().targetBranch()).isEqualTo(beside);
        assertThat(onlyCommit().destination()).isEqualTo(beside);
        assertThat(onlyCommit().createFrom()).isEqualTo(new BranchName("main"));
    }

    @Test
    void withoutATopologyItIsTheCharters() {
        assertThat(topologyOf("Weigh the crates")).isEqualTo(Topology.LANES);
        module.git().rules(CHARTER, "branches: {strategy: coordination}");
        assertThat(topologyOf("Weigh the boxes")).isEqualTo(Topology.LANES_WITH_COORDINATION);
    }

    private Topology topologyOf(String title) {
        return specify(title, null, null, null).mission().mission().topology();
    }

    @Test
    void anUnknownTypeIsRefusedAndARepositorysOwnIsNot() {
        var ours = new Specify("Weigh the crates", null, "ours", null, null, null);
        assertThatThrownBy(() -> planning.specify(CONTEXTS.repositoryContext(), ours))
                .hasMessageStartingWith("MISSION_TYPE_UNKNOWN");
        module.git().rules(".quarterdeck/mission-types/ours.yaml", """
                id: ours
                title: Ours
                steps: [{id: one, title: One, surface: specify}]
                """);
        assertThat(planning.specify(CONTEXTS.repositoryContext(), ours)
                        .mission()
                        .mission()
                        .missionType())
                .isEqualTo("ours");
    }

    @Test
    void nothingIsSpecifiedUnderRulesNobodyCanRead() {
        module.git().rules(CHARTER, "branches: {protcted: [main]}");
        assertThatThrownBy(() -> specify("Weigh the crates", Topology.LANES, null, null))
                .hasMessageStartingWith("REPOSITORY_RULES_INVALID");
        assertThat(module.commits().planned()).isEmpty();
    }

    @Test
    void theSameKeyAnswersWithTheFirstResult() {
        var first = specify("Weigh the crates", Topology.LANES, null, "key-1");
        assertThat(specify("Weigh the crates", Topology.LANES, null, "key-1")).isEqualTo(first);
        assertThat(module.commits().planned()).hasSize(1);
    }

    @Test
    void theSameKeyAnswersWhileTheFirstCommitWaits() {
        module.commits().hold();
        var first = specify("Weigh the crates", Topology.LANES, null, "key-1");
        var again = specify("Weigh the crates", Topology.LANES, null, "key-1");
        assertThat(first.effect()).isInstanceOf(Waiting.class);
        assertThat(again.effect()).isInstanceOf(Waiting.class);
        assertThat(again.mission()).isEqualTo(first.mission());
        assertThat(again.mission().mission().phase()).isEqualTo(Phase.SPECIFYING);
    }

    @Test
    void ofTwoAtOnceWithOneKeyOneMakesTheMission() throws Exception {
        Callable<Specified> specify = () -> specify("Weigh the crates", Topology.LANES, null, "key-1");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var runs = threads.invokeAll(List.of(specify, specify, specify));
            var made = new HashSet<MissionId>();
            for (var run : runs) {
                made.add(run.get().mission().mission().missionId());
            }
            assertThat(made).hasSize(1);
        }
        assertThat(module.commits().planned()).hasSize(1);
    }

    @Test
    void aCommitThatCannotLandLeavesNoMission() {
        module.commits().refuse(new WorkspaceRequired("it"));
        assertThatThrownBy(() -> specify("Weigh the crates", Topology.LANES, null, null))
                .isInstanceOf(Refused.class);
        assertThat(module.bean(Missions.class).find(ORGANIZATION, "weigh-the-crates"))
                .isEmpty();
    }

    @Test
    void withoutACheckoutThereIsNothingToCommitIn() {
        var context = CONTEXTS.at(null).repositoryContext();
        assertThatThrownBy(() -> planning.specify(context, command("Weigh", Topology.LANES, null, null)))
                .hasMessageContaining("WORKSPACE_REQUIRED");
    }

    @Test
    void aTitleWithoutLettersIsRefused() {
        for (var title : List.of("", "!!!", "two\nlines", "x".repeat(201))) {
            assertThatThrownBy(() -> specify(title, Topology.LANES, null, null)).hasMessageContaining("INVALID_INPUT");
        }
    }

    @Test
    void aPlanningCommitIsRecordedOnce() {
        var mission = specify("Weigh the crates", Topology.LANES, null, null)
                .mission()
                .mission()
                .missionId();
        var context = CONTEXTS.about(mission, Slug.of("weigh-the-crates")).write();
        planning.recordPlanningCommit(context, COMMIT);
        planning.recordPlanningCommit(context, COMMIT);
        assertThat(log.headOf(ORGANIZATION, mission).version()).isEqualTo(new Version(3));
        assertThat(module.bean(Missions.class).show(context.read()).planningCommit())
                .isEqualTo(COMMIT);
    }

    @Test
    void theSameOutcomeIsRecordedOnce() {
        var mission = specify("Weigh the crates", Topology.LANES, null, null)
                .mission()
                .mission()
                .missionId();
        var landed = new Committed(new BranchName("main"), COMMIT);
        var outcomes = module.bean(ArtifactOutcomes.class);
        var version = outcomes.record(
                ORGANIZATION, CONTEXTS.repository(), mission, onlyCommit().cause(), landed);
        assertThat(version).isEqualTo(new Version(2));
        assertThat(log.causedBy(ORGANIZATION, onlyCommit().cause())).hasSize(1);
    }

    private ArtifactCommit onlyCommit() {
        assertThat(module.commits().planned()).hasSize(1);
        return module.commits().planned().getFirst();
    }

    private Specified specify(
            String title, @Nullable Topology topology, @Nullable String target, @Nullable String key) {
        return planning.specify(CONTEXTS.repositoryContext(), command(title, topology, target, key));
    }

    private static Specify command(
            String title, @Nullable Topology topology, @Nullable String target, @Nullable String key) {
        var branch = target == null ? null : new BranchName(target);
        return new Specify(title, "Because it helps.", "software-dev", topology, branch, key);
    }
}
