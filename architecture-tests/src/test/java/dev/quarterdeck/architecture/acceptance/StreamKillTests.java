package dev.quarterdeck.architecture.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.architecture.system.EventReader;
import dev.quarterdeck.architecture.system.EventReader.Event;
import dev.quarterdeck.architecture.system.GitRepository;
import dev.quarterdeck.architecture.system.Installation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Readers whose server is killed, or ends, go on where they were. */
@ExtendWith(SharedInstallation.class)
class StreamKillTests {
    private static final int READERS = 5;
    private static final Duration PHASE = Duration.ofMinutes(5);

    @TempDir
    private Path directory;

    private final Installation installation;

    StreamKillTests(Installation installation) {
        this.installation = installation;
    }

    @Test
    void readersOfAKilledServerMissNothingAndReadNothingTwice() throws Exception {
        surviving(1);
    }

    @Test
    @Tag("soak")
    void readersOfAServerKilledFiftyTimesMissNothingAndReadNothingTwice() throws Exception {
        surviving(50);
    }

    @Test
    void aServerThatEndsEndsItsStreamsFirst() {
        installation.qd(Installation.PROJECT, "down").succeeded();
        // Whoever still reads holds the server up for as long as that.
        installation
                .qd(Map.of("SPRING_LIFECYCLE_TIMEOUTPERSHUTDOWNPHASE", PHASE.toString()), Installation.PROJECT, "up")
                .succeeded();
        var mission = WatchedMission.in(GitRepository.create(directory.resolve("repository")), installation);
        try (var reader = mission.watched()) {
            var following = installation.start(
                    directory, directory.resolve("out"), "timeline", "--follow", "--mission", mission.id());
            mission.happen(0);
            reader.await(1);
            var began = System.nanoTime();
            installation.qd(Installation.PROJECT, "down").succeeded();
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(PHASE);
            assertThat(following.isAlive()).isFalse();
            installation.up();
            mission.happen(1);
            reader.await(2);
            assertThat(reader.connections()).isEqualTo(2);
        }
    }

    private void surviving(int kills) throws Exception {
        var random = new Random(20_261_120);
        var mission = WatchedMission.in(GitRepository.create(directory.resolve("repository")), installation);
        var before = mission.envelopes().size();
        var readers =
                IntStream.range(0, READERS).mapToObj(_ -> mission.watched()).toList();
        var going = new AtomicBoolean(true);
        var writer = Thread.ofVirtual().start(() -> goOn(mission, going));
        for (var kill = 0; kill < kills; kill++) {
            Thread.sleep(500 + random.nextInt(1500));
            installation.kill(installation.serverProcess());
            installation.up();
        }
        going.set(false);
        writer.join();
        var all = mission.envelopes();
        var missed = all.subList(before, all.size());
        assertThat(missed).hasSizeGreaterThan(kills);
        for (var reader : readers) {
            assertThat(reader.await(missed.size())).extracting(Event::data).isEqualTo(missed);
            assertThat(reader.events()).extracting(Event::id).doesNotHaveDuplicates();
            assertThat(reader.connections()).isGreaterThan(kills);
        }
        readers.forEach(EventReader::close);
    }

    /** Whatever was not answered is asked again with the same key. */
    private static void goOn(WatchedMission mission, AtomicBoolean going) {
        for (var number = 0; going.get(); number++) {
            while (!happened(mission, number)) {
                Thread.onSpinWait();
            }
        }
    }

    private static boolean happened(WatchedMission mission, int number) {
        try {
            Thread.sleep(20);
            return List.of(200, 409)
                    .contains(mission.tryHappen(number, "number " + number).status());
        } catch (RuntimeException _) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
