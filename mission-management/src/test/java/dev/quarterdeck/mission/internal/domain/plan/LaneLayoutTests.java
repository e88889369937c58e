package dev.quarterdeck.mission.internal.domain.plan;

import static dev.quarterdeck.mission.internal.domain.plan.Plans.WP01;
import static dev.quarterdeck.mission.internal.domain.plan.Plans.WP02;
import static dev.quarterdeck.mission.internal.domain.plan.Plans.WP03;
import static dev.quarterdeck.mission.internal.domain.plan.Plans.WP04;
import static dev.quarterdeck.mission.internal.domain.plan.Plans.work;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.mission.internal.domain.plan.LaneLayout.Layout.Entangled;
import dev.quarterdeck.mission.internal.domain.plan.LaneLayout.Layout.Lanes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LaneLayoutTests {
    @Test
    void workPackagesThatOwnDifferentFilesRunSideBySide() {
        assertThat(lanes(work(WP01, "a/**"), work(WP02, "b/**")))
                .containsExactly(new Lane("a", List.of(WP01), List.of()), new Lane("b", List.of(WP02), List.of()));
    }

    @Test
    void workPackagesThatOwnTheSameFilesShareALaneWhichSaysWhy() {
        assertThat(lanes(work(WP01, "src/**"), work(WP02, "docs/**"), work(WP03, "src/a.txt")))
                .containsExactly(
                        new Lane(
                                "a",
                                List.of(WP01, WP03),
                                List.of("WP01 and WP03 own the same files: src/** and src/a.txt.")),
                        new Lane("b", List.of(WP02), List.of()));
    }

    @Test
    void oneThatOwnsFilesOfTwoOthersBringsThemTogether() {
        assertThat(lanes(work(WP01, "a/**"), work(WP02, "b/**"), work(WP03, "**")))
                .singleElement()
                .satisfies(lane -> assertThat(lane.reasons()).hasSize(2));
    }

    @Test
    void aWorkPackageGoesOnInALaneThatComesBeforeItAnyway() {
        assertThat(lanes(work(WP01, "a/**"), work(WP02, "b/**"), work(WP03, "c/**", WP01)))
                .containsExactly(
                        new Lane("a", List.of(WP01, WP03), List.of("WP03 can only start after WP01.")),
                        new Lane("b", List.of(WP02), List.of()));
    }

    @Test
    void noParallelWorkIsLostByGoingOnInALane() {
        assertThat(lanes(
                        work(WP01, "a/**"),
                        work(WP02, "b/**", WP01),
                        work(WP03, "c/**", WP01),
                        work(WP04, "d/**", WP02, WP03)))
                .extracting(Lane::workPackages)
                .containsExactly(List.of(WP01, WP02, WP04), List.of(WP03));
    }

    @Test
    void begunWorkStaysInItsLane() {
        var layout = LaneLayout.of(
                List.of(work(WP01, "a/**"), work(WP02, "b/**"), work(WP03, "c/**")), Map.of(WP02, "a", WP03, "c"));
        assertThat(layout)
                .isEqualTo(new Lanes(List.of(
                        new Lane("a", List.of(WP02), List.of()),
                        new Lane("b", List.of(WP01), List.of()),
                        new Lane("c", List.of(WP03), List.of()))));
    }

    @Test
    void workBegunInOneLaneStaysTogether() {
        var layout = LaneLayout.of(List.of(work(WP01, "a/**"), work(WP02, "b/**")), Map.of(WP01, "a", WP02, "a"));
        assertThat(layout)
                .isEqualTo(new Lanes(List.of(new Lane("a", List.of(WP01, WP02), List.of("a holds work already.")))));
    }

    @Test
    void workBegunInTwoLanesCannotComeToOwnTheSameFiles() {
        assertThat(LaneLayout.of(List.of(work(WP01, "a/**"), work(WP02, "a/b/**")), Map.of(WP01, "a", WP02, "b")))
                .isEqualTo(new Entangled(WP01, "a", WP02, "b"));
    }

    @Test
    void thereAreMoreLanesThanLetters() {
        var many = new ArrayList<PlannedWork>();
        for (var number = 1; number <= 28; number++) {
            many.add(work(new WorkPackageId("WP%02d".formatted(number)), number + "/**"));
        }
        assertThat(((Lanes) LaneLayout.of(many, Map.of())).lanes())
                .extracting(Lane::id)
                .startsWith("a", "b")
                .endsWith("z", "aa", "ab");
    }

    @Test
    void withoutLanesAllRunOneAfterTheOther() {
        assertThat(LaneLayout.oneAfterTheOther(List.of(work(WP02, "b/**"), work(WP01, "a/**"))))
                .singleElement()
                .satisfies(lane -> assertThat(lane.workPackages()).containsExactly(WP01, WP02));
    }

    private static List<Lane> lanes(PlannedWork... work) {
        return ((Lanes) LaneLayout.of(List.of(work), Map.of())).lanes();
    }
}
