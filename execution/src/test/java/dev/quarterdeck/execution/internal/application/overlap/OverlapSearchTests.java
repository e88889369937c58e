package dev.quarterdeck.execution.internal.application.overlap;

import static dev.quarterdeck.mission.api.LaneOverlap.Reason.CONFLICT;
import static dev.quarterdeck.mission.api.LaneOverlap.Reason.FILE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.execution.testing.WorkScene;
import dev.quarterdeck.kernel.context.Topology;
import dev.quarterdeck.mission.api.LaneOverlap;
import dev.quarterdeck.mission.api.LaneOverlap.ContestedFile;
import dev.quarterdeck.mission.api.LaneOverlap.Lines;
import dev.quarterdeck.mission.api.LaneOverlap.Reason;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverlapSearchTests {
    private static final String TEXT = text("line %d");

    @TempDir
    Path directory;

    private WorkScene scene;

    @BeforeEach
    void startTwoLanes() {
        scene = new WorkScene(directory, Topology.LANES);
        scene.repository.commit("code.txt", TEXT);
        scene.repository.commit("other.txt", TEXT);
        scene.recordPlanningCommit();
        scene.board.plan("WP01", "a").plan("WP02", "b");
        scene.implement("ann", "WP01");
        scene.implement("bob", "WP02");
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void lanesThatChangeDifferentFilesDoNotOverlap() {
        scene.lane("a").commit("code.txt", changed(3, "by a"));
        scene.lane("b").commit("other.txt", changed(3, "by b"));
        scene.lane("b").write("new.txt", "only b\n");
        assertThat(overlaps()).isEmpty();
    }

    @Test
    void aFileBothChangedInDifferentPlacesIsTold() {
        scene.lane("a").commit("code.txt", changed(3, "by a"));
        scene.lane("b").commit("code.txt", changed(20, "by b"));
        assertThat(overlaps()).containsExactly(overlap(FILE, new ContestedFile("code.txt", List.of())));
    }

    @Test
    void whatIsNotCommittedCountsToo() {
        scene.lane("a").write("code.txt", changed(3, "by a"));
        scene.lane("b").write("code.txt", changed(20, "by b"));
        scene.lane("a").write("deep/new.txt", "of a\n");
        scene.lane("b").write("deep/new.txt", "of a\n");
        assertThat(overlaps())
                .containsExactly(overlap(
                        FILE, new ContestedFile("code.txt", List.of()), new ContestedFile("deep/new.txt", List.of())));
    }

    @Test
    void theSameLinesAreAConflictWithTheirNumbersInTheFirstLane() {
        scene.lane("a").commit("code.txt", "one more\n" + changed(10, "by a"));
        scene.lane("b").write("code.txt", changed(10, "by b"));
        scene.lane("a").write("other.txt", changed(2, "by a"));
        scene.lane("b").commit("other.txt", changed(25, "by b"));
        assertThat(overlaps())
                .containsExactly(
                        overlap(CONFLICT, new ContestedFile("code.txt", List.of(new Lines(11, 11)))),
                        overlap(FILE, new ContestedFile("other.txt", List.of())));
    }

    @Test
    void aMergeOfTheHeadsThatFailsIsAConflictWhereNoLinesAreShared() {
        scene.repository.write("folder/first.txt", TEXT);
        scene.lane("a").write("folder", "a file of that name\n");
        scene.lane("a").git("add", ".");
        scene.lane("a").git("commit", "-q", "-m", "A file");
        scene.lane("b").commit("folder/second.txt", "in a directory of that name\n");
        assertThat(overlaps()).singleElement().satisfies(overlap -> {
            assertThat(overlap.reason()).isEqualTo(CONFLICT);
            assertThat(overlap.files())
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(file.path()).startsWith("folder"));
        });
    }

    @Test
    void oneThatRemovesWhatTheOtherChangesConflictsWithIt() {
        scene.lane("a").git("rm", "-q", "code.txt");
        scene.lane("b").write("code.txt", changed(1, "by b"));
        assertThat(overlaps()).containsExactly(overlap(CONFLICT, new ContestedFile("code.txt", List.of())));
    }

    @Test
    void filesWithoutLinesConflictAsAWhole() {
        scene.lane("a").write("picture", "\0a");
        scene.lane("b").write("picture", "\0b");
        assertThat(overlaps()).containsExactly(overlap(CONFLICT, new ContestedFile("picture", List.of())));
    }

    @Test
    void theSameChangeInBothIsNoConflict() {
        scene.lane("a").write("code.txt", changed(5, "the same"));
        scene.lane("b").commit("code.txt", changed(5, "the same"));
        assertThat(overlaps()).containsExactly(overlap(FILE, new ContestedFile("code.txt", List.of())));
    }

    @Test
    void anOverlapIsGoneWhenItsReasonIs() {
        scene.lane("a").write("code.txt", changed(10, "by a"));
        scene.lane("b").write("code.txt", changed(10, "by b"));
        assertThat(overlaps()).extracting(LaneOverlap::reason).containsExactly(CONFLICT);
        scene.lane("b").write("code.txt", changed(20, "by b"));
        assertThat(overlaps()).extracting(LaneOverlap::reason).containsExactly(FILE);
        scene.lane("a").git("checkout", "-q", "code.txt");
        assertThat(overlaps()).isEmpty();
    }

    @Test
    void whatTheTargetBroughtIntoALaneIsNotTheLanes() {
        scene.repository.commit("code.txt", changed(10, "by the target"));
        scene.lanes().update(scene.as("ann"), "a");
        scene.lane("b").commit("code.txt", changed(10, "by b"));
        scene.lane("a").commit("other.txt", changed(1, "by a"));
        assertThat(overlaps()).isEmpty();
        assertThat(scene.lanes().report(scene.as("ann")).lanes().get(1).conflicts())
                .containsExactly("code.txt");
    }

    @Test
    void workThatALaneBuildsOnIsNotBetweenThem() {
        scene.lane("a").commit("code.txt", changed(10, "by a"));
        scene.lane("b").git("merge", "-q", "--no-edit", scene.branch("a"));
        scene.lane("b").commit("code.txt", changed(11, "by b, on top"));
        assertThat(overlaps()).isEmpty();
    }

    @Test
    void whatIsMergedIntoTheTargetIsBetweenNobodyAnyMore() {
        scene.lane("a").commit("code.txt", changed(10, "by a"));
        scene.lane("b").commit("code.txt", changed(10, "by b"));
        assertThat(overlaps()).hasSize(1);
        scene.repository.git("merge", "-q", "--no-edit", scene.branch("a"));
        assertThat(overlaps()).isEmpty();
    }

    @Test
    void aLaneWhoseWorktreeIsGoneIsComparedByItsBranch() {
        scene.lane("a").commit("code.txt", changed(10, "by a"));
        scene.lane("b").write("code.txt", changed(10, "by b"));
        scene.repository.git("worktree", "remove", scene.lane("a").root().toString());
        assertThat(overlaps()).extracting(LaneOverlap::reason).containsExactly(CONFLICT);
    }

    @Test
    void theReportOfTheLanesNamesTheirOverlaps() {
        scene.lane("a").write("code.txt", changed(10, "by a"));
        scene.lane("b").write("code.txt", changed(10, "by b"));
        assertThat(scene.lanes().report(scene.as("ann")).overlaps()).isEqualTo(overlaps());
    }

    private List<LaneOverlap> overlaps() {
        return scene.bean(OverlapSearch.class).in(scene.as("ann"));
    }

    private static LaneOverlap overlap(Reason reason, ContestedFile... files) {
        return new LaneOverlap(reason, List.of("a", "b"), List.of(), List.of(files));
    }

    private static String changed(int line, String to) {
        return TEXT.replace("line %d\n".formatted(line), to + "\n");
    }

    private static String text(String form) {
        return IntStream.rangeClosed(1, 30).mapToObj(form::formatted).collect(Collectors.joining("\n", "", "\n"));
    }
}
