package dev.quarterdeck.mission.internal;

import static dev.quarterdeck.mission.Samples.CONTEXTS;
import static dev.quarterdeck.mission.api.WorkPackageStatus.BLOCKED;
import static dev.quarterdeck.mission.api.WorkPackageStatus.IN_PROGRESS;
import static dev.quarterdeck.mission.api.WorkPackageStatus.PLANNED;
import static dev.quarterdeck.mission.internal.domain.work.Site.ANA;
import static dev.quarterdeck.mission.internal.domain.work.Site.BEN;
import static dev.quarterdeck.mission.internal.domain.work.Site.WP01;
import static dev.quarterdeck.mission.internal.domain.work.Site.WP02;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.MissionModule;
import dev.quarterdeck.mission.api.MissionStatus;
import dev.quarterdeck.mission.api.MissionStatus.Move;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Of several who want the same work on several nodes one gets it, and a command has effect once. */
class ClaimsOnTwoNodesTests {
    private final Workshop workshop = new Workshop();
    private final MissionStatus statuses = workshop.one().bean(MissionStatus.class);

    @AfterEach
    void close() {
        workshop.close();
    }

    @Test
    void ofTwoWhoClaimOnTwoNodesExactlyOneWins() throws Exception {
        for (var round = 0; round < 20; round++) {
            var claims = List.<Callable<Boolean>>of(() -> wins(workshop.one(), ANA), () -> wins(workshop.two(), BEN));
            var winners = 0;
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var claim : threads.invokeAll(claims)) {
                    winners += claim.get() ? 1 : 0;
                }
            }
            assertThat(winners).isEqualTo(1);
            statuses.move(Workshop.as(ANA), new Move(WP01, PLANNED, "again", null, null));
        }
        workshop.assertIntact();
    }

    @Test
    void aKeyTakesEffectOnceAndTellsWhatItStarted() {
        Workshop.start(statuses, ANA, WP01, "key-1");
        var again = Workshop.start(workshop.two().bean(MissionStatus.class), ANA, WP02, "key-1");
        assertThat(again).isEqualTo(WP01);
        assertThat(statuses.started(CONTEXTS.read(), "key-1")).isPresent();
        assertThat(statuses.started(CONTEXTS.read(), "key-2")).isEmpty();
        statuses.move(Workshop.as(ANA), new Move(WP01, BLOCKED, "no scale", null, "key-1"));
        statuses.move(Workshop.as(ANA), new Move(WP01, IN_PROGRESS, "a scale", null, null));
        statuses.move(Workshop.as(ANA), new Move(WP01, BLOCKED, "no scale", null, "key-1"));
        assertThat(workshop.statusOf(WP01)).isEqualTo(IN_PROGRESS);
    }

    private static boolean wins(MissionModule node, Actor by) {
        try {
            Workshop.start(node.bean(MissionStatus.class), by, WP01, null);
            return true;
        } catch (Refused refused) {
            assertThat(refused.reason().code()).isEqualTo("WORK_PACKAGE_ALREADY_CLAIMED");
            return false;
        }
    }
}
