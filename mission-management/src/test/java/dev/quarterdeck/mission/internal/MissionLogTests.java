package dev.quarterdeck.mission.internal;

import static dev.quarterdeck.mission.Samples.MISSION;
import static dev.quarterdeck.mission.Samples.ORGANIZATION;
import static dev.quarterdeck.mission.Samples.OTHER_ORGANIZATION;
import static dev.quarterdeck.mission.Samples.created;
import static dev.quarterdeck.mission.Samples.event;
import static dev.quarterdeck.mission.Samples.mirrored;
import static dev.quarterdeck.mission.Samples.planned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.kernel.event.HashChain;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.MissionModule;
import dev.quarterdeck.mission.Samples;
import dev.quarterdeck.mission.internal.application.log.MissionLog;
import dev.quarterdeck.mission.internal.application.log.NewEvent;
import dev.quarterdeck.mission.internal.application.log.RecordedEvent;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MissionLogTests {
    private final MissionModule module = new MissionModule();
    private final MissionLog log = module.bean(MissionLog.class);

    @BeforeEach
    void aRepository() throws SQLException {
        module.register(ORGANIZATION);
        module.register(OTHER_ORGANIZATION);
    }

    @AfterEach
    void close() {
        module.close();
    }

    @Test
    void whatIsAppendedIsReadBackInOrder() {
        var first = event(created(MISSION, "first"));
        var second = event(planned(), first.id());
        var version = log.append(ORGANIZATION, MISSION, Version.NONE, List.of(first, second));
        assertThat(version).isEqualTo(new Version(2));
        var read = all();
        assertThat(read).extracting(RecordedEvent::fact).containsExactly(created(MISSION, "first"), planned());
        assertThat(read).extracting(each -> each.envelope().version().value()).containsExactly(1L, 2L);
        assertThat(read).extracting(each -> each.envelope().lamportClock()).containsExactly(1L, 2L);
        assertThat(read.get(1).envelope().causationId()).isEqualTo(first.id());
        assertThat(log.headOf(ORGANIZATION, MISSION).version()).isEqualTo(version);
    }

    @Test
    void eachHashFollowsFromTheOneBefore() {
        log.append(ORGANIZATION, MISSION, Version.NONE, List.of(event(created(MISSION, "first"))));
        log.append(ORGANIZATION, MISSION, new Version(1), List.of(event(planned())));
        var previous = HashChain.START;
        for (var each : all()) {
            previous = HashChain.next(previous, each.envelope().envelope());
            assertThat(each.envelope().hash()).isEqualTo(previous);
        }
    }

    @Test
    void aStaleVersionIsRefusedAndChangesNothing() {
        log.append(ORGANIZATION, MISSION, Version.NONE, List.of(event(created(MISSION, "first"))));
        for (var stale : List.of(Version.NONE, new Version(2))) {
            assertThatThrownBy(() -> log.append(ORGANIZATION, MISSION, stale, List.of(event(planned()))))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("STALE_VERSION");
        }
        assertThat(all()).hasSize(1);
    }

    @Test
    void ofTwoAppendsAfterTheSameVersionOneWins() throws Exception {
        log.append(ORGANIZATION, MISSION, Version.NONE, List.of(event(created(MISSION, "first"))));
        assertThat(race(new Version(1), event(planned()), event(planned()))).containsExactlyInAnyOrder("won", "lost");
        assertThat(all()).hasSize(2);
    }

    @Test
    void ofTwoBeginningsOneWins() throws Exception {
        assertThat(race(Version.NONE, event(created(MISSION, "one")), event(created(MISSION, "two"))))
                .containsExactlyInAnyOrder("won", "lost");
        assertThat(all()).hasSize(1);
    }

    @Test
    void aMirroredEventKeepsItsEnvelopeAndItsClock() {
        var line = "{ \"at\":1.50,   \"from_lane\":\"planned\\u0000\" }";
        log.append(
                ORGANIZATION,
                MISSION,
                Version.NONE,
                List.of(event(created(MISSION, "first")), mirrored("elsewhere.line", line, 41)));
        log.append(ORGANIZATION, MISSION, new Version(2), List.of(event(planned())));
        var read = all();
        assertThat(read.get(1).envelope().envelope()).isEqualTo(line);
        assertThat(read.get(1).fact()).isNull();
        assertThat(read).extracting(each -> each.envelope().lamportClock()).containsExactly(1L, 41L, 42L);
    }

    @Test
    void aThousandEventsGoInAtOnce() {
        var events = new ArrayList<NewEvent>();
        events.add(event(created(MISSION, "first")));
        for (var line = 0; line < 999; line++) {
            events.add(mirrored("elsewhere.line", "{\"line\":%d}".formatted(line), line));
        }
        assertThat(log.append(ORGANIZATION, MISSION, Version.NONE, events)).isEqualTo(new Version(1000));
        assertThat(log.read(ORGANIZATION, MISSION, new Version(998), 10)).hasSize(2);
        assertThat(log.read(ORGANIZATION, MISSION, Version.NONE, 10)).hasSize(10);
    }

    @Test
    void anotherOrganisationSeesNothing() {
        log.append(ORGANIZATION, MISSION, Version.NONE, List.of(event(created(MISSION, "first"))));
        assertThat(log.read(OTHER_ORGANIZATION, MISSION, Version.NONE, 10)).isEmpty();
        assertThat(log.headOf(OTHER_ORGANIZATION, MISSION)).isEqualTo(MissionLog.Head.NONE);
    }

    @Test
    void theEnvelopeHasTheContractsFields() {
        log.append(ORGANIZATION, MISSION, Version.NONE, List.of(event(created(MISSION, "first"))));
        assertThat(all().getFirst().envelope().envelope())
                .startsWith("""
                {"event_id":"%s","event_type":"MissionCreated","aggregate_id":"mission/%s","payload":{\
                """.strip().formatted(all().getFirst().envelope().id(), MISSION))
                .contains("""
                +00:00","build_id":"quarterdeck","node_id":"%s","lamport_clock":1,\
                "causation_id":null,"project_uuid":\
                """.strip().formatted(Samples.NODE));
    }

    private List<RecordedEvent> all() {
        return log.read(ORGANIZATION, MISSION, Version.NONE, Integer.MAX_VALUE);
    }

    private List<String> race(Version expected, NewEvent one, NewEvent two) throws Exception {
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var runs = List.of(one, two).stream()
                    .map(event -> threads.submit(appending(start, expected, event)))
                    .toList();
            var outcomes = new ArrayList<String>();
            for (Future<String> run : runs) {
                outcomes.add(run.get());
            }
            return outcomes;
        }
    }

    private Callable<String> appending(CyclicBarrier start, Version expected, NewEvent event) {
        return () -> {
            start.await();
            try {
                log.append(ORGANIZATION, MISSION, expected, List.of(event));
                return "won";
            } catch (Refused refused) {
                return refused.reason().code().equals("STALE_VERSION") ? "lost" : refused.getMessage();
            }
        };
    }
}
