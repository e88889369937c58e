package dev.quarterdeck.execution.testing;

import static dev.quarterdeck.execution.testing.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.kernel.context.Contexts;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.mission.api.MissionPulses;
import dev.quarterdeck.mission.api.MissionPulses.Beat;
import dev.quarterdeck.mission.api.MissionPulses.Beat.Moved;
import dev.quarterdeck.mission.api.MissionPulses.Pulse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What whoever listens to missions may rely on. */
public interface PulsesContract {
    MissionPulses pulses();

    OrganizationId organization();

    /** Lets a mission's log grow by more than one event. */
    Grown happens();

    /** A mission and how far its log has grown. */
    record Grown(MissionId mission, Version version) {}

    @Test
    default void everyListenerIsWokenAndToldOfAMissionAsItStands() {
        var woken = new AtomicInteger();
        try (var one = open(woken::incrementAndGet);
                var other = open(() -> {})) {
            var grown = happens();
            awaits(one, grown);
            assertThat(woken).hasPositiveValue();
            awaits(other, grown);
            assertThat(moved(one.take(), grown)).isEmpty();
        }
    }

    @Test
    default void whoeverHasEndedIsToldNothing() {
        var woken = new AtomicInteger();
        var ended = open(woken::incrementAndGet);
        ended.close();
        var before = woken.get();
        try (var listening = open(() -> {})) {
            awaits(listening, happens());
        }
        assertThat(ended.take()).isEmpty();
        assertThat(woken).hasValue(before);
    }

    private Pulse open(Runnable wake) {
        return pulses().open(Contexts.sample().in(organization()).entry(), wake);
    }

    /** However much of the mission is waiting, it is told as one. */
    private static void awaits(Pulse pulse, Grown grown) {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            var moved = moved(pulse.take(), grown);
            assertThat(moved).hasSizeLessThan(2);
            return moved.stream().anyMatch(one -> one.version().equals(grown.version()));
        });
    }

    private static List<Moved> moved(List<Beat> beats, Grown grown) {
        return beats.stream()
                .filter(Moved.class::isInstance)
                .map(Moved.class::cast)
                .filter(moved -> moved.mission().equals(grown.mission()))
                .toList();
    }
}
