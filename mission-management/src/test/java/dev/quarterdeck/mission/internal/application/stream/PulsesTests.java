package dev.quarterdeck.mission.internal.application.stream;

import static dev.quarterdeck.mission.Samples.CONTEXTS;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.mission.internal.application.log.MissionWakeups;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class PulsesTests {
    private final AtomicBoolean away = new AtomicBoolean(true);
    private final Pulses pulses = new Pulses(
            new Listeners(
                    new Movements() {
                        @Override
                        public long mark(OrganizationId organization) {
                            if (away.get()) {
                                throw new IllegalStateException("the database is away");
                            }
                            return 0;
                        }

                        @Override
                        public Since since(OrganizationId organization, long mark) {
                            return new Since(List.of(), mark);
                        }
                    },
                    new MissionWakeups()),
            new Seats(1));

    @Test
    void whatDidNotOpenTakesNoSeat() {
        assertThatThrownBy(() -> pulses.open(CONTEXTS.entry(), () -> {})).hasMessageContaining("away");
        away.set(false);
        try (var _ = pulses.open(CONTEXTS.entry(), () -> {})) {
            assertThatThrownBy(() -> pulses.open(CONTEXTS.entry(), () -> {}))
                    .hasMessageStartingWith("TOO_MANY_STREAMS");
        }
        pulses.open(CONTEXTS.entry(), () -> {}).close();
    }
}
