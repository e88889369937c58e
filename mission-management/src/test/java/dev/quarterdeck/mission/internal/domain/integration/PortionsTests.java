package dev.quarterdeck.mission.internal.domain.integration;

import static dev.quarterdeck.mission.internal.domain.integration.IntegrationPlans.approved;
import static dev.quarterdeck.mission.internal.domain.integration.IntegrationPlans.commit;
import static dev.quarterdeck.mission.internal.domain.integration.IntegrationPlans.workPackage;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.mission.api.Integrations.Portion;
import dev.quarterdeck.mission.api.WorkPackageStatus;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Commits of a lane are numbered: a greater one holds all smaller ones of the same ten. */
class PortionsTests {
    private final Portions portions = new Portions(
            Map.of("a", commit(19), "b", commit(29)),
            (head, ancestor) -> number(head.value()) / 10 == number(ancestor.value()) / 10
                    && number(head.value()) >= number(ancestor.value()));

    @Test
    void whatIsBuiltOnComesFirstWhateverItIsCalled() {
        var order = portions.of(
                List.of(approved("WP01", "a", commit(19), "WP02"), approved("WP02", "b", commit(29))), List.of());
        assertThat(order).extracting(portion -> portion.workPackage().value()).containsExactly("WP02", "WP01");
    }

    @Test
    void inOneLaneTheCommitsTellTheOrder() {
        var order =
                portions.of(List.of(approved("WP01", "a", commit(15)), approved("WP02", "a", commit(12))), List.of());
        assertThat(order).extracting(portion -> portion.workPackage().value()).containsExactly("WP02", "WP01");
    }

    @Test
    void theLastOfALaneBringsItsHead() {
        var order =
                portions.of(List.of(approved("WP01", "a", commit(12)), approved("WP02", "a", commit(15))), List.of());
        assertThat(order).extracting(Portion::head).containsExactly(commit(12), commit(19));
    }

    @Test
    void workThatWasGivenUpAfterwardsIsLeftOut() {
        var givenUp = workPackage("WP02", "a", WorkPackageStatus.CANCELED, commit(12), null);
        var order = portions.of(List.of(approved("WP01", "a", commit(12))), List.of(givenUp));
        assertThat(order).extracting(Portion::head).containsExactly(commit(12));
    }

    @Test
    void whatNobodyReviewedBringsTheHeadOfItsLane() {
        var order = portions.of(List.of(approved("WP01", "b", null)), List.of());
        assertThat(order).extracting(Portion::head).containsExactly(commit(29));
    }

    @Test
    void aCircleEndsSomewhere() {
        var order = portions.of(
                List.of(approved("WP01", "a", commit(19), "WP02"), approved("WP02", "b", commit(29), "WP01")),
                List.of());
        assertThat(order).hasSize(2);
    }

    private static int number(String commit) {
        return Integer.parseInt(commit.substring(30));
    }
}
