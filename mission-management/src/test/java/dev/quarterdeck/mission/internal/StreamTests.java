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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.mission.MissionModule;
import dev.quarterdeck.mission.Samples;
import dev.quarterdeck.mission.api.MissionStreams;
import dev.quarterdeck.mission.api.MissionStreams.Cause;
import dev.quarterdeck.mission.api.MissionStreams.Happening;
import dev.quarterdeck.mission.api.MissionStreams.Happening.Appended;
import dev.quarterdeck.mission.api.MissionStreams.Happening.Present;
import dev.quarterdeck.mission.api.MissionStreams.Happening.Resync;
import dev.quarterdeck.mission.api.MissionStreams.Stream;
import dev.quarterdeck.mission.internal.application.collaboration.LivePresence;
import dev.quarterdeck.mission.internal.application.log.MissionLog;
import dev.quarterdeck.mission.internal.application.log.NewEvent;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StreamTests {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration MOMENT = Duration.ofMillis(100);
    private static final MissionId OTHER = new MissionId(Samples.ulid(77));

    private final MissionModule module = new MissionModule();
    private final MissionStreams streams = module.bean(MissionStreams.class);
    private final MissionLog log = module.bean(MissionLog.class);

    @BeforeEach
    void aMission() throws SQLException {
        module.register(ORGANIZATION);
        log.append(ORGANIZATION, MISSION, Version.NONE, List.of(event(created(MISSION, "watched"))));
    }

    @AfterEach
    void close() {
        module.close();
    }

    @Test
    void whatIsAppendedArrivesAndNothingElse() {
        try (var stream = streams.open(CONTEXTS.read(), null)) {
            assertThat(stream.next(MOMENT)).isEmpty();
            append(1, 1);
            append(2, 2);
            assertThat(versions(stream, 3)).containsExactly(2L, 3L, 4L);
            assertThat(stream.next(MOMENT)).isEmpty();
        }
    }

    @Test
    void aStreamGoesOnAfterTheLastEventOfTheOneBefore() {
        append(1, 5);
        var places = new ArrayList<String>();
        try (var stream = streams.open(CONTEXTS.read(), "0")) {
            stream.next(SOON).forEach(news -> places.add(((Appended) news).place()));
        }
        assertThat(places).hasSize(6).doesNotHaveDuplicates();
        append(6, 1);
        for (var seen = 1; seen <= 6; seen++) {
            try (var stream = streams.open(CONTEXTS.read(), places.get(seen - 1))) {
                assertThat(stream.place()).isEqualTo(places.get(seen - 1));
                assertThat(versions(stream, 7 - seen))
                        .isEqualTo(LongStream.rangeClosed(seen + 1, 7).boxed().toList());
            }
        }
    }

    @Test
    void aStreamOnWhichNothingHappenedHasAPlaceToo() {
        String place;
        try (var stream = streams.open(CONTEXTS.read(), null)) {
            place = stream.place();
        }
        append(1, 1);
        try (var stream = streams.open(CONTEXTS.read(), place)) {
            assertThat(versions(stream, 1)).containsExactly(2L);
        }
    }

    @Test
    void whoReadsTooSlowlyReadsTheLogAndMissesNothing() {
        try (var slow = streams.open(CONTEXTS.read(), null);
                var quick = streams.open(CONTEXTS.read(), null)) {
            slow.next(MOMENT);
            for (var version = 1; version <= 600; version++) {
                append(version, 1);
                assertThat(versions(quick, 1)).containsExactly(version + 1L);
            }
            assertThat(versions(slow, 600))
                    .isEqualTo(LongStream.rangeClosed(2, 601).boxed().toList());
            append(601, 1);
            assertThat(versions(slow, 1)).containsExactly(602L);
        }
    }

    @Test
    void aPlaceOfAnotherMissionOrOrganisationIsRefused() throws SQLException {
        log.append(ORGANIZATION, OTHER, Version.NONE, List.of(event(created(OTHER, "other"))));
        var elsewhere = CONTEXTS.in(OTHER_ORGANIZATION);
        module.register(OTHER_ORGANIZATION);
        log.append(OTHER_ORGANIZATION, MISSION, Version.NONE, List.of(event(created(MISSION, "theirs"))));
        try (var foreign = streams.open(elsewhere.read(), null)) {
            assertThatThrownBy(() -> streams.open(CONTEXTS.read(), foreign.place()))
                    .hasMessageContaining("CURSOR_FOREIGN");
        }
        for (var broken : List.of("x", "-1", "1.5", "AAAA", "A".repeat(34), "9".repeat(40))) {
            assertThatThrownBy(() -> streams.open(CONTEXTS.read(), broken)).hasMessageContaining("CURSOR_UNREADABLE");
        }
    }

    @Test
    void aPlaceFromBeforeARestoreIsAnsweredWithAResync() throws SQLException {
        String place;
        append(1, 2);
        try (var stream = streams.open(CONTEXTS.read(), null)) {
            place = stream.place();
        }
        // As in a backup that was made when the last event was another one.
        module.asOwner(ORGANIZATION, """
                alter table mission.mission_event disable trigger append_only;
                update mission.mission_event set hash = repeat('ab', 32) where version = 3;
                update mission.mission_head set head_hash = repeat('ab', 32)""");
        for (var after : List.of(place, "4")) {
            try (var stream = streams.open(CONTEXTS.read(), after)) {
                var told = (Resync) stream.next(SOON).getFirst();
                assertThat(told.cause()).isEqualTo(Cause.RESTORED);
                assertThat(told.place()).isEqualTo(stream.place()).isNotEqualTo(after);
            }
        }
        append(3, 1);
        try (var stream = streams.open(CONTEXTS.read(), "4")) {
            assertThat(stream.next(MOMENT)).isEmpty();
        }
    }

    @Test
    void whoWasAwayForTooLongIsToldToReadAnew() {
        append(1, 10_000);
        try (var stream = streams.open(CONTEXTS.read(), "0")) {
            assertThat(stream.next(SOON))
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Resync.class, told -> assertThat(told.cause()).isEqualTo(Cause.TOO_OLD));
            append(10_001, 1);
            assertThat(versions(stream, 1)).containsExactly(10_002L);
        }
    }

    @Test
    void aCallerHasSoManyStreamsAndNoMore() {
        var open = new ArrayList<Stream>();
        for (var stream = 0; stream < 50; stream++) {
            open.add(streams.open(CONTEXTS.read(), null));
        }
        assertThatThrownBy(() -> streams.open(CONTEXTS.read(), null)).hasMessageContaining("TOO_MANY_STREAMS");
        open.getFirst().close();
        open.getFirst().close();
        open.set(0, streams.open(CONTEXTS.read(), null));
        assertThatThrownBy(() -> streams.open(CONTEXTS.read(), null)).hasMessageContaining("TOO_MANY_STREAMS");
        open.forEach(Stream::close);
    }

    @Test
    void whatAnotherNodeAppendsAndHearsArrivesAtOnce() {
        try (var node = module.restarted();
                var stream = node.bean(MissionStreams.class).open(CONTEXTS.read(), null)) {
            stream.next(MOMENT);
            append(1, 1);
            assertThat(versions(stream, 1)).containsExactly(2L);
            var beat = new Present(MISSION, "somebody", "a session, with\nodd\u0000 letters é", START);
            module.bean(LivePresence.class).beat(ORGANIZATION, beat);
            assertThat(stream.next(SOON)).containsExactly(beat);
            assertThat(stream.next(MOMENT)).isEmpty();
        }
    }

    @Test
    void aBeatIsHeardByWhoWatchesThatMissionOfThatOrganisation() {
        try (var stream = streams.open(CONTEXTS.read(), null)) {
            stream.next(MOMENT);
            var presence = module.bean(LivePresence.class);
            presence.beat(OTHER_ORGANIZATION, new Present(MISSION, "a stranger", null, START));
            presence.beat(ORGANIZATION, new Present(OTHER, "somebody elsewhere", null, START));
            var beat = new Present(MISSION, "somebody", null, START);
            presence.beat(ORGANIZATION, beat);
            assertThat(stream.next(SOON)).containsExactly(beat);
        }
    }

    @Test
    void aClosedStreamWakesItsReader() throws InterruptedException {
        var stream = streams.open(CONTEXTS.read(), null);
        var reader = Thread.ofVirtual().start(() -> {
            while (stream.open()) {
                stream.next(Duration.ofMinutes(5));
            }
        });
        stream.close();
        assertThat(reader.join(SOON)).isTrue();
    }

    private void append(long after, int events) {
        var all = new ArrayList<NewEvent>();
        for (var one = 0; one < events; one++) {
            all.add(event(planned()));
        }
        log.append(ORGANIZATION, MISSION, new Version(after), all);
    }

    private static List<Long> versions(Stream stream, int count) {
        var versions = new ArrayList<Long>();
        for (var patience = 0; versions.size() < count && patience < 1000; patience++) {
            stream.next(MOMENT).forEach(news -> versions.add(version(news)));
        }
        return versions;
    }

    private static long version(Happening news) {
        return ((Appended) news).event().version().value();
    }
}
