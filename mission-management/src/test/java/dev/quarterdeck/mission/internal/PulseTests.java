package dev.quarterdeck.mission.internal;

import static dev.quarterdeck.mission.Samples.CONTEXTS;
import static dev.quarterdeck.mission.Samples.MISSION;
import static dev.quarterdeck.mission.Samples.ORGANIZATION;
import static dev.quarterdeck.mission.Samples.OTHER_ORGANIZATION;
import static dev.quarterdeck.mission.Samples.START;
import static dev.quarterdeck.mission.Samples.created;
import static dev.quarterdeck.mission.Samples.event;
import static dev.quarterdeck.mission.Samples.planned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.mission.MissionModule;
import dev.quarterdeck.mission.Samples;
import dev.quarterdeck.mission.api.MissionPulses;
import dev.quarterdeck.mission.api.MissionPulses.Beat;
import dev.quarterdeck.mission.api.MissionPulses.Beat.Missed;
import dev.quarterdeck.mission.api.MissionPulses.Beat.Moved;
import dev.quarterdeck.mission.api.MissionPulses.Pulse;
import dev.quarterdeck.mission.api.MissionStreams.Happening;
import dev.quarterdeck.mission.internal.application.collaboration.LivePresence;
import dev.quarterdeck.mission.internal.application.log.MissionLog;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PulseTests {
    private final MissionModule module = new MissionModule();
    private final MissionPulses pulses = module.bean(MissionPulses.class);
    private final MissionLog log = module.bean(MissionLog.class);
    private final AtomicInteger woken = new AtomicInteger();

    @BeforeEach
    void aMission() throws SQLException {
        module.register(ORGANIZATION);
        module.register(OTHER_ORGANIZATION);
        log.append(ORGANIZATION, MISSION, Version.NONE, List.of(event(created(MISSION, "heard"))));
    }

    @AfterEach
    void close() {
        module.close();
    }

    @Test
    void aMissionThatMovesOnIsToldOnceAsItStandsAndToItsOwnOrganisation() {
        try (var pulse = pulses.open(CONTEXTS.entry(), woken::incrementAndGet)) {
            var first = event(planned());
            log.append(ORGANIZATION, MISSION, new Version(1), List.of(first, event(planned())));
            log.append(
                    OTHER_ORGANIZATION,
                    new MissionId(Samples.ulid(90)),
                    Version.NONE,
                    List.of(event(created(new MissionId(Samples.ulid(90)), "unheard"))));
            var beats = until(pulse, 1);
            assertThat(beats).singleElement().isInstanceOfSatisfying(Moved.class, moved -> {
                assertThat(moved.mission()).isEqualTo(MISSION);
                assertThat(moved.version()).isEqualTo(new Version(3));
                assertThat(moved.handle()).contains("heard");
                assertThat(moved.type()).isNotBlank();
            });
            log.append(ORGANIZATION, MISSION, new Version(3), List.of(event(planned())));
            assertThat(until(pulse, 1))
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Moved.class, moved -> assertThat(moved.version()).isEqualTo(new Version(4)));
        }
        assertThat(woken).hasPositiveValue();
    }

    @Test
    void whoeverIsThereIsToldAndTooMuchIsToldAsThat() {
        var presence = module.bean(LivePresence.class);
        try (var pulse = pulses.open(CONTEXTS.entry(), woken::incrementAndGet)) {
            presence.beat(ORGANIZATION, new Happening.Present(MISSION, "P1", null, START));
            presence.beat(ORGANIZATION, new Happening.Present(MISSION, "P1", null, START.plusSeconds(1)));
            assertThat(pulse.take()).containsExactly(new Beat.Present(MISSION, "P1", START.plusSeconds(1)));
            for (var person = 0; person < 1200; person++) {
                presence.beat(ORGANIZATION, new Happening.Present(MISSION, "P" + person, null, START));
            }
            assertThat(pulse.take()).contains(new Missed());
            assertThat(pulse.take()).isEmpty();
        }
    }

    private static List<Beat> until(Pulse pulse, int count) {
        var beats = new ArrayList<Beat>();
        await().until(() -> beats.addAll(pulse.take()) && beats.size() >= count);
        return beats;
    }
}
