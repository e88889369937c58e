package dev.quarterdeck.execution.internal.application.work;

import static dev.quarterdeck.execution.testing.WorkScene.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.execution.api.Work;
import dev.quarterdeck.execution.api.Work.Review;
import dev.quarterdeck.execution.api.Work.Reviewed;
import dev.quarterdeck.execution.testing.TestBulkEdits;
import dev.quarterdeck.execution.testing.WorkScene;
import dev.quarterdeck.kernel.context.Topology;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.mission.api.BulkEdits.SourceFile;
import dev.quarterdeck.mission.api.MissionStatus.Finding;
import dev.quarterdeck.mission.api.MissionStatus.Verdict;
import dev.quarterdeck.mission.api.WorkPackageStatus;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewingTests {
    @TempDir
    Path directory;

    private WorkScene scene;

    @BeforeEach
    void handInWork() {
        scene = new WorkScene(directory, Topology.LANES);
        scene.board.plan("WP01", "a");
        scene.implement("ann", "WP01");
        scene.lane("a").commit("a.txt", "a");
        scene.done("ann", "WP01");
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void aReviewBeginsWithWhatThereIsToSee() {
        var reviewed = review(null, null);
        assertThat(reviewed.status()).isEqualTo(WorkPackageStatus.IN_REVIEW);
        assertThat(reviewed.base()).isEqualTo(scene.tip("main"));
        assertThat(reviewed.head()).isEqualTo(scene.tip(scene.branch("a")));
        assertThat(reviewed.worktree()).isEqualTo(scene.lane("a").root());
    }

    @Test
    void changesAreAskedForWithFindings() {
        var finding = new Finding("the empty name", "a.txt", 1);
        assertThat(review(Verdict.CHANGES_REQUESTED, null, finding).status()).isEqualTo(WorkPackageStatus.IN_PROGRESS);
        assertThat(review(Verdict.CHANGES_REQUESTED, WorkPackageStatus.PLANNED).status())
                .isEqualTo(WorkPackageStatus.PLANNED);
        assertThat(scene.status.judgements().getFirst().findings()).containsExactly(finding);
    }

    @Test
    void anApprovalIsCheckedAgainstEveryFileButTheMissionsOwn() {
        assertThat(review(Verdict.APPROVED, null).status()).isEqualTo(WorkPackageStatus.APPROVED);
        assertThat(scene.bean(TestBulkEdits.class).shown())
                .extracting(SourceFile::path)
                .containsExactly("README.md", "a.txt");
    }

    @Test
    void whatTheGateStopsIsNotApproved() {
        scene.lane("a").commit("b.txt", "an OLD name");
        assertThat(refusal(() -> review(Verdict.APPROVED, null)).code()).isEqualTo("INVALID_INPUT");
        assertThat(scene.status.judgements()).isEmpty();
    }

    private Reviewed review(@Nullable Verdict verdict, @Nullable WorkPackageStatus backTo, Finding... findings) {
        var command = Review.of(WorkPackageId.of("WP01"), verdict, List.of(findings), backTo, null, null);
        return scene.bean(Work.class).review(scene.as("eve"), command);
    }
}
