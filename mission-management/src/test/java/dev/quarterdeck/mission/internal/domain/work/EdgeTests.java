package dev.quarterdeck.mission.internal.domain.work;

import static dev.quarterdeck.mission.api.WorkPackageStatus.APPROVED;
import static dev.quarterdeck.mission.api.WorkPackageStatus.BLOCKED;
import static dev.quarterdeck.mission.api.WorkPackageStatus.CANCELED;
import static dev.quarterdeck.mission.api.WorkPackageStatus.CLAIMED;
import static dev.quarterdeck.mission.api.WorkPackageStatus.DONE;
import static dev.quarterdeck.mission.api.WorkPackageStatus.FOR_REVIEW;
import static dev.quarterdeck.mission.api.WorkPackageStatus.IN_PROGRESS;
import static dev.quarterdeck.mission.api.WorkPackageStatus.IN_REVIEW;
import static dev.quarterdeck.mission.api.WorkPackageStatus.PLANNED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.mission.api.WorkPackageStatus;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every status with every other: what is not in the table is no move. */
class EdgeTests {
    private static final Map<WorkPackageStatus, Map<WorkPackageStatus, Edge>> TABLE = Map.of(
            PLANNED, Map.of(CLAIMED, Edge.CLAIM, BLOCKED, Edge.STOP, CANCELED, Edge.STOP),
            CLAIMED, Map.of(IN_PROGRESS, Edge.START, PLANNED, Edge.RELEASE, BLOCKED, Edge.STOP, CANCELED, Edge.STOP),
            IN_PROGRESS,
                    Map.of(FOR_REVIEW, Edge.HAND_IN, PLANNED, Edge.GIVE_UP, BLOCKED, Edge.STOP, CANCELED, Edge.STOP),
            FOR_REVIEW,
                    Map.of(
                            IN_REVIEW,
                            Edge.TAKE_INTO_REVIEW,
                            IN_PROGRESS,
                            Edge.WITHDRAW,
                            BLOCKED,
                            Edge.STOP,
                            CANCELED,
                            Edge.STOP),
            IN_REVIEW,
                    Map.of(
                            APPROVED,
                            Edge.APPROVE,
                            IN_PROGRESS,
                            Edge.REQUEST_CHANGES,
                            PLANNED,
                            Edge.REQUEST_CHANGES,
                            FOR_REVIEW,
                            Edge.RELEASE_REVIEW,
                            BLOCKED,
                            Edge.STOP,
                            CANCELED,
                            Edge.STOP),
            APPROVED,
                    Map.of(
                            DONE,
                            Edge.INTEGRATE,
                            IN_PROGRESS,
                            Edge.REWORK,
                            PLANNED,
                            Edge.REWORK,
                            BLOCKED,
                            Edge.STOP,
                            CANCELED,
                            Edge.STOP),
            BLOCKED, Map.of(PLANNED, Edge.UNBLOCK, IN_PROGRESS, Edge.UNBLOCK),
            DONE, Map.of(),
            CANCELED, Map.of());

    static Stream<Arguments> pairs() {
        return Stream.of(WorkPackageStatus.values())
                .flatMap(from -> Stream.of(WorkPackageStatus.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void aMoveIsAllowedByTheTableAlone(WorkPackageStatus from, WorkPackageStatus to) {
        var allowed = TABLE.getOrDefault(from, Map.of());
        assertThat(Edge.between(from, to).orElse(null)).isEqualTo(allowed.get(to));
        assertThat(Edge.from(from)).hasSameElementsAs(allowed.keySet());
    }

    @Test
    void theTableHasEveryStatusAndEveryRule() {
        assertThat(TABLE.keySet()).isEqualTo(Set.of(WorkPackageStatus.values()));
        assertThat(TABLE.values().stream().flatMap(moves -> moves.values().stream()))
                .containsOnly(Edge.values())
                .contains(Edge.values());
    }
}
