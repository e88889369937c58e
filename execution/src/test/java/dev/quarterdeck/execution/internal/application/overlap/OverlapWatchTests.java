package dev.quarterdeck.execution.internal.application.overlap;

import static dev.quarterdeck.execution.testing.Waiting.await;
import static dev.quarterdeck.mission.api.LaneOverlap.Reason.CONFLICT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.execution.testing.TestCollaboration;
import dev.quarterdeck.execution.testing.WorkScene;
import dev.quarterdeck.kernel.context.Topology;
import dev.quarterdeck.kernel.git.LaneWatch;
import dev.quarterdeck.mission.api.LaneOverlap;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverlapWatchTests {
    @TempDir
    Path directory;

    private WorkScene scene;
    private TestCollaboration told;

    @BeforeEach
    void startTwoLanes() {
        scene = new WorkScene(directory, Topology.LANES);
        told = scene.bean(TestCollaboration.class);
        scene.board.plan("WP01", "a").plan("WP02", "b");
        scene.implement("ann", "WP01");
        scene.implement("bob", "WP02");
        eventually().untilAsserted(() -> assertThat(told.reports()).isNotEmpty());
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void anOverlapIsToldAndThatItIsGone() {
        assertThat(told.reports()).containsOnly(List.of());
        scene.lane("a").write("code.txt", "by a\n");
        scene.lane("b").write("code.txt", "by b\n");
        look();
        eventually()
                .untilAsserted(() -> assertThat(told.latest())
                        .singleElement()
                        .extracting(LaneOverlap::reason)
                        .isEqualTo(CONFLICT));
        scene.lane("b").git("clean", "-qf");
        look();
        eventually().untilAsserted(() -> assertThat(told.latest()).isEmpty());
    }

    @Test
    void whereThereIsNothingToTellItIsToldOnce() {
        look();
        scene.lane("a").write("code.txt", "by a\n");
        scene.lane("b").write("code.txt", "by b\n");
        look();
        eventually().untilAsserted(() -> assertThat(told.latest()).hasSize(1));
        assertThat(told.reports()).filteredOn(List::isEmpty).hasSize(1);
    }

    @Test
    void workThatIsHandedInMovesALane() {
        scene.lane("a").commit("code.txt", "by a\n");
        scene.lane("b").write("code.txt", "by b\n");
        scene.done("ann", "WP01");
        eventually().untilAsserted(() -> assertThat(told.latest()).hasSize(1));
    }

    @Test
    void aLaneThatIsBroughtUpToDateIsComparedAnew() {
        scene.lane("a").write("code.txt", "by a\n");
        scene.lane("b").write("code.txt", "by b\n");
        scene.lanes().update(scene.as("ann"), "a");
        eventually().untilAsserted(() -> assertThat(told.latest()).hasSize(1));
    }

    @Test
    void aLookThatFailsIsFollowedByTheNext() {
        told.refuseNext();
        scene.lane("a").write("code.txt", "by a\n");
        scene.lane("b").write("code.txt", "by b\n");
        look();
        eventually().until(told::hasRefused);
        look();
        eventually().untilAsserted(() -> assertThat(told.latest()).hasSize(1));
    }

    private static ConditionFactory eventually() {
        return await().atMost(Duration.ofMinutes(1));
    }

    private void look() {
        scene.bean(LaneWatch.class).lookAgain(scene.as("ann"));
    }
}
