package dev.quarterdeck.execution.internal.application.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.quarterdeck.execution.internal.application.integration.FaultPoints.Killed;
import dev.quarterdeck.kernel.context.Topology;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.Phase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergeRecoveryTests {
    private static Modules server;

    @TempDir
    Path directory;

    @BeforeAll
    static void start() {
        server = MergeScene.server();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aMergeThatIsCutOffAnywhereEndsTheSame() throws IOException {
        for (var steps = 0; ; steps++) {
            var scene = ready("after-%d".formatted(steps));
            if (!cutOff(scene, steps)) {
                break;
            }
            scene.resume();
            if (scene.events().contains("MergeStarted")) {
                assertThat(scene.events())
                        .as("by itself after %d steps", steps)
                        .contains("MissionMerged", "PushRecorded");
            }
            scene.merge(null, true);
            assertThat(scene.events())
                    .as("after %d steps: %s", steps, server.faults.passed())
                    .containsOnlyOnce("MergeStarted", "MissionMerged", "MissionCompleted", "PushRecorded");
            assertThat(scene.history("main")).containsExactly("Merge WP01: Work on WP01", "Merge WP02: Work on WP02");
            assertThat(scene.repository.status()).isEmpty();
            assertThat(scene.repository.git("branch", "--list", "mission-lane/*"))
                    .isEmpty();
            assertThat(scene.repository.git("ls-remote", "origin", "main")).startsWith(scene.repository.tip("main"));
        }
        assertThat(server.faults.passed()).contains("after begin", "after move", "after delete", "after push");
    }

    @Test
    void filesThatWereWrittenHalfwayAreNoHindrance() throws IOException {
        var scene = ready("halfway");
        assertThat(catchThrowableOfType(Killed.class, () -> killedAt(scene, "before move")))
                .isNotNull();
        scene.repository.write("wp01/one.txt", "1\n");
        scene.resume();
        assertThat(scene.status().phase()).isEqualTo(Phase.COMPLETED);
        assertThat(scene.repository.status()).isEmpty();
    }

    @Test
    void aMergeThatIsGivenUpLeavesNothingBehind() throws IOException {
        var scene = ready("given-up");
        var before = scene.repository.tip("main");
        assertThat(catchThrowableOfType(Killed.class, () -> killedAt(scene, "before move")))
                .isNotNull();
        scene.repository.write("wp01/one.txt", "1\n");
        server.clock.pass(Duration.ofSeconds(11));
        scene.abort();
        assertThat(scene.events()).contains("MergeAborted").doesNotContain("MissionMerged");
        assertThat(scene.repository.tip("main")).isEqualTo(before);
        assertThat(scene.repository.status()).isEmpty();
        scene.resume();
        assertThat(scene.status().phase()).isEqualTo(Phase.INTEGRATING);
        assertThat(scene.merge(null).waiting()).isNull();
        assertThat(scene.status().phase()).isEqualTo(Phase.COMPLETED);
    }

    @Test
    void aMergeThatHasLandedIsNotGivenUp() throws IOException {
        var scene = ready("landed");
        assertThat(catchThrowableOfType(Killed.class, () -> killedAt(scene, "after move")))
                .isNotNull();
        server.clock.pass(Duration.ofSeconds(11));
        var refused = catchThrowableOfType(Refused.class, scene::abort);
        assertThat(refused.reason().code()).isEqualTo("MERGE_LANDED");
        assertThat(scene.merge(null).waiting()).isNull();
        assertThat(scene.status().phase()).isEqualTo(Phase.COMPLETED);
    }

    @Test
    void aTargetThatMovedAfterTheCommitsWereMadeEndsTheMergeAndChangesNothing() throws IOException {
        var scene = ready("moved");
        assertThat(catchThrowableOfType(Killed.class, () -> killedAt(scene, "before move")))
                .isNotNull();
        var theirs = scene.repository.commit("elsewhere.txt", "somebody goes on\n");
        scene.resume();
        assertThat(scene.events()).contains("MergeAborted").doesNotContain("MissionMerged");
        assertThat(scene.repository.tip("main")).isEqualTo(theirs);
        scene.accept();
        scene.merge(null);
        assertThat(scene.repository.read("elsewhere.txt")).isEqualTo("somebody goes on\n");
        assertThat(scene.status().phase()).isEqualTo(Phase.COMPLETED);
    }

    private MergeScene ready(String name) throws IOException {
        var scene = new MergeScene(server, Files.createDirectory(directory.resolve(name))).twoLanes(Topology.LANES);
        scene.repository.git("init", "-q", "--bare", "../remote.git");
        scene.repository.git("remote", "add", "origin", "../remote.git");
        scene.accept();
        return scene;
    }

    private static boolean cutOff(MergeScene scene, int steps) {
        server.faults.killAfter(steps);
        try {
            scene.merge(null, true);
            return false;
        } catch (Killed killed) {
            return true;
        } finally {
            server.faults.stop();
        }
    }

    private static void killedAt(MergeScene scene, String step) {
        server.faults.killAt(step);
        scene.merge(null, true);
    }
}
