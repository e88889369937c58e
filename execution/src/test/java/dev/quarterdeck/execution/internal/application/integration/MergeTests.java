package dev.quarterdeck.execution.internal.application.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.kernel.context.InteractionPolicy.MergeStrategy;
import dev.quarterdeck.kernel.context.Topology;
import dev.quarterdeck.mission.api.Phase;
import dev.quarterdeck.mission.api.WorkPackageStatus;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergeTests {
    @TempDir
    Path directory;

    @Test
    void aMergeBringsOneCommitPerWorkPackageInTheOrderTheyBuildOnEachOther() {
        try (var scene = new MergeScene(directory)) {
            scene.specify(Topology.LANES)
                    .task("WP01", "a")
                    .task("WP02", "b")
                    .task("WP03", "a", "WP01", "WP02")
                    .plan("- [x] It is tidy\n")
                    .done("WP01", "wp01/one.txt", "1\n")
                    .done("WP02", "wp02/two.txt", "2\n")
                    .done("WP03", "wp03/three.txt", "3\n");
            scene.accept();
            var merged = scene.merge(MergeStrategy.MERGE);
            assertThat(merged.waiting()).isNull();
            assertThat(scene.history("--first-parent", "main"))
                    .endsWith("Merge WP01: Work on WP01", "Merge WP02: Work on WP02", "Merge WP03: Work on WP03");
            assertThat(scene.repository.read("wp03/three.txt")).isEqualTo("3\n");
            assertThat(scene.repository.status()).isEmpty();
            assertThat(scene.status().phase()).isEqualTo(Phase.COMPLETED);
            assertThat(scene.status().workPackages())
                    .allSatisfy(each -> assertThat(each.status()).isEqualTo(WorkPackageStatus.DONE));
            assertThat(merged.lanes())
                    .allSatisfy(lane -> assertThat(lane.kept()).isNull());
            assertThat(scene.repository.git("branch", "--list", "mission-lane/*"))
                    .isEmpty();
        }
    }
}
