package dev.quarterdeck.execution.internal.application.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.quarterdeck.kernel.context.Topology;
import dev.quarterdeck.kernel.git.CommitOutcome.Committed;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.kernel.refusal.RefusalReason;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.MissionStatus;
import dev.quarterdeck.mission.api.MissionStatus.Move;
import dev.quarterdeck.mission.api.Phase;
import dev.quarterdeck.mission.api.WorkPackageStatus;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AcceptanceTests {
    private static Modules server;

    @TempDir
    Path directory;

    private MergeScene scene;

    @BeforeAll
    static void start() {
        server = MergeScene.server();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void makeRepository() {
        scene = new MergeScene(server, directory);
    }

    @Test
    void openWorkIsNamed() {
        scene.specify(Topology.LANES)
                .task("WP01", "a")
                .task("WP02", "b")
                .plan("")
                .done("WP01", "wp01/one.txt", "1\n");
        var refusal = refusal(scene::accept);
        assertThat(refusal.code()).isEqualTo("WORK_PACKAGES_OPEN");
        assertThat(refusal.candidates()).containsExactly("WP02 is planned");
    }

    @Test
    void everyCriterionNeedsSomethingThatShowsIt() {
        scene.specify(Topology.LANES)
                .task("WP01", "a")
                .plan("- [ ] FR-001 can be seen\n- [ ] It is fast\n- [x] It was shown to somebody\n- [ ] _Fill in_\n")
                .done("WP01", "wp01/one.txt", "1\n");
        var refusal = refusal(scene::accept);
        assertThat(refusal.code()).isEqualTo("CRITERIA_OPEN");
        assertThat(refusal.candidates()).containsExactly("AC-02 It is fast");
        var accepted = scene.accept(Map.of("AC-02", "docs/figures.md"));
        assertThat(accepted.criteria())
                .extracting(each -> each.evidence())
                .containsExactly("FR-001 by WP01, reviewed", "docs/figures.md", "ticked in the spec");
        assertThat(accepted.effect()).isInstanceOf(Committed.class);
        assertThat(scene.repository.read(scene.mission().directory() + "/acceptance-matrix.md"))
                .contains("| AC-02 | It is fast | docs/figures.md |");
    }

    @Test
    void theCommandsRunOnAllLanesTogetherInAPlaceThatIsGoneAfterwards() {
        scene.charter("testing:\n  verification: [\"test -f wp01/one.txt\"]\n");
        scene.specify(Topology.LANES)
                .task("WP01", "a")
                .task("WP02", "b", "WP01")
                .plan("");
        scene.done("WP01", "wp01/one.txt", "1\n").done("WP02", "wp02/two.txt", "2\n");
        var tips = scene.repository.git("for-each-ref", "--format=%(refname) %(objectname)", "refs/heads/mission-lane");
        var worktrees = scene.repository.git("worktree", "list");
        var accepted = scene.accept();
        assertThat(accepted.checks()).singleElement().satisfies(check -> {
            assertThat(check.command()).isEqualTo("test -f wp01/one.txt");
            assertThat(check.exitCode()).isZero();
        });
        assertThat(scene.events()).contains("TestRunRecorded", "MissionAccepted");
        assertThat(scene.repository.git("for-each-ref", "--format=%(refname) %(objectname)", "refs/heads/mission-lane"))
                .isEqualTo(tips);
        assertThat(scene.repository.git("worktree", "list").lines().count())
                .isEqualTo(worktrees.lines().count());
        assertThat(scene.repository.status()).isEmpty();
    }

    @Test
    void lanesThatFailOnlyTogetherAreNotAccepted() {
        scene.charter("testing:\n  verification: [\"! { test -f wp01/one.txt && test -f wp02/two.txt; }\"]\n");
        scene.twoLanes(Topology.LANES);
        var refusal = refusal(scene::accept);
        assertThat(refusal.code()).isEqualTo("VERIFICATION_FAILED");
        assertThat(scene.events()).doesNotContain("MissionAccepted");
        assertThat(scene.status().phase()).isEqualTo(Phase.ACCEPTING);
    }

    @Test
    void acceptingTheSameAgainAddsNothing() {
        scene.twoLanes(Topology.LANES_WITH_COORDINATION);
        var accepted = scene.accept();
        var events = scene.events();
        assertThat(scene.accept()).isEqualTo(accepted);
        assertThat(scene.events()).isEqualTo(events);
    }

    @Test
    void workThatIsTakenUpAgainEndsTheAcceptance() {
        scene.twoLanes(Topology.LANES);
        scene.accept();
        assertThat(scene.status().phase()).isEqualTo(Phase.INTEGRATING);
        var back = new Move(WorkPackageId.of("WP01"), WorkPackageStatus.PLANNED, "found wanting", null, null);
        scene.bean(MissionStatus.class).move(scene.as("bob", "WP01"), back);
        assertThat(refusal(() -> scene.merge(null)).code()).isEqualTo("WORK_PACKAGES_OPEN");
        assertThat(scene.status().phase()).isNotEqualTo(Phase.INTEGRATING);
    }

    @Test
    void nothingIsMergedThatWasNotAccepted() {
        scene.twoLanes(Topology.LANES);
        assertThat(refusal(() -> scene.merge(null)).code()).isEqualTo("ACCEPTANCE_MISSING");
    }

    private static RefusalReason refusal(ThrowingCallable call) {
        return catchThrowableOfType(Refused.class, call).reason();
    }
}
