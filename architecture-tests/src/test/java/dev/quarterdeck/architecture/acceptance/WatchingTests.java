package dev.quarterdeck.architecture.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.architecture.system.Api;
import dev.quarterdeck.architecture.system.EventReader;
import dev.quarterdeck.architecture.system.EventReader.Event;
import dev.quarterdeck.architecture.system.GitRepository;
import dev.quarterdeck.architecture.system.Installation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What who watches a mission over HTTP is told, and what not. */
@ExtendWith(SharedInstallation.class)
class WatchingTests {
    private static final int MOST = 50;

    private final Installation installation;

    @TempDir
    private Path directory;

    private WatchedMission mission;

    WatchingTests(Installation installation) {
        this.installation = installation;
    }

    @BeforeEach
    void aMission() {
        mission = WatchedMission.in(GitRepository.create(directory.resolve("repository")), installation);
    }

    @Test
    void anEventArrivesAsItIsStored() {
        try (var reader = mission.watched()) {
            mission.happen(0);
            var told = reader.await(1).getFirst();
            assertThat(told.type()).isEqualTo("MissionPaused");
            assertThat(told.data()).isEqualTo(mission.envelopes().getLast());
        }
    }

    @Test
    void aSignOfLifeIsToldAndMovesNobodyOn() {
        var somebody = installation.api().as(installation.token("somebody"));
        somebody.post(mission.path("join"), Map.of());
        somebody.post(mission.path("heartbeat"), Map.of());
        try (var reader = mission.watched()) {
            somebody.post(mission.path("heartbeat"), Map.of());
            mission.happen(0);
            var told = reader.await(2);
            assertThat(told).extracting(Event::type).containsExactlyInAnyOrder("presence", "MissionPaused");
            var participant =
                    installation.api().get(mission.path("collaboration")).at("/participants/0/id");
            assertThat(reader.await(event -> event.type().equals("presence")).data())
                    .contains(participant.asString());
        }
    }

    @Test
    void whoSaysWhereTheyWereIsToldTheRest() {
        for (var number = 0; number < 5; number++) {
            mission.happen(number);
        }
        var all = mission.envelopes();
        try (var reader = from("0")) {
            assertThat(reader.await(all.size())).extracting(Event::data).isEqualTo(all);
            for (var seen = 1; seen < all.size(); seen++) {
                try (var rest = from(reader.events().get(seen - 1).id())) {
                    var told = rest.await(all.size() - seen);
                    assertThat(told).extracting(Event::data).isEqualTo(all.subList(seen, all.size()));
                }
            }
        }
    }

    @Test
    void aReaderThatStandsStillHoldsUpNobodyAndMissesNothing() throws Exception {
        var before = mission.envelopes().size();
        try (var still = StalledReader.of(installation.api(), mission.path("stream"));
                var reader = mission.watched()) {
            for (var number = 0; number < 100; number++) {
                var asked = System.nanoTime();
                mission.happen(number, "x".repeat(100_000));
                var told = reader.await(number + 1).getLast();
                assertThat(told.at() - asked).isLessThan(2_000_000_000L);
            }
            var all = mission.envelopes();
            assertThat(still.goOn(100)).isEqualTo(all.subList(before, all.size()));
        }
    }

    @Test
    void aPlaceThatIsNoneOfTheMissionsIsRefused() {
        var other = WatchedMission.in(GitRepository.create(directory.resolve("other")), installation);
        other.happen(0);
        String place;
        try (var reader = EventReader.of(installation::api, other.path("stream?after=0"))) {
            place = reader.await(1).getFirst().id();
        }
        assertThat(refused(mission.path("stream?after=" + place))).isEqualTo("400 CURSOR_FOREIGN");
        assertThat(refused(mission.path("timeline?cursor=" + place))).isEqualTo("400 CURSOR_FOREIGN");
        assertThat(refused(mission.path("stream?after=nowhere"))).isEqualTo("400 CURSOR_UNREADABLE");
        assertThat(refused("/api/missions/01JD0000000000000000000000/stream")).isEqualTo("404 MISSION_NOT_FOUND");
        var nobody = new Api(installation.api().server(), "Bearer nobody").tryGet(mission.path("stream"));
        assertThat(nobody.status()).isEqualTo(401);
    }

    @Test
    void whoComesFromBeforeARestoreIsToldToReadAnew() {
        try (var reader = from("999")) {
            mission.happen(0);
            var told = reader.await(2);
            assertThat(told).extracting(Event::type).containsExactly("resync", "MissionPaused");
            assertThat(told.getFirst().data()).contains("\"reason\":\"restored\"", "/api/missions/" + mission.id());
        }
    }

    @Test
    void oneCallerDoesNotTakeEveryStream() {
        var watcher = installation.api().as(installation.token("watcher"));
        var readers = new ArrayList<EventReader>();
        try {
            for (var stream = 0; stream < MOST; stream++) {
                readers.add(EventReader.of(() -> watcher, mission.path("stream")));
            }
            var refused = watcher.tryGet(mission.path("stream"));
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.code()).isEqualTo("TOO_MANY_STREAMS");
            mission.watched().close();
        } finally {
            readers.forEach(EventReader::close);
        }
    }

    @Test
    void theTerminalFollowsTheTimeline() throws Exception {
        var out = directory.resolve("out");
        var following = installation.start(directory, out, "timeline", "--follow", "--mission", mission.id());
        awaitText(out, "specified the mission");
        mission.happen(0);
        awaitText(out, "paused the mission", "because: number 0");
        following.destroy();
        assertThat(following.waitFor()).isNotZero();
    }

    private static void awaitText(Path file, String... texts) throws Exception {
        for (var patience = 0; patience < 300; patience++) {
            if (Files.exists(file) && List.of(texts).stream().allMatch(text(file)::contains)) {
                return;
            }
            Thread.sleep(100);
        }
        assertThat(text(file)).contains(texts);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private EventReader from(String place) {
        return EventReader.of(installation::api, mission.path("stream?after=" + place));
    }

    private String refused(String path) {
        var answer = installation.api().tryGet(path);
        return answer.status() + " " + answer.code();
    }
}
