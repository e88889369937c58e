package dev.quarterdeck.mission.internal.adapter.files.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.kernel.git.BlobId;
import dev.quarterdeck.mission.internal.application.adoption.SourceLine;
import dev.quarterdeck.mission.internal.domain.adoption.Replay;
import dev.quarterdeck.mission.internal.domain.adoption.StatusAnswers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The snapshots Spec Kitty wrote itself are the oracle; the sample lies beside the project, where it is there at all. */
class SampleReplayTests {
    private static final Path SAMPLE = Path.of("..", "..", "shared", "data", "spec-kitty-sample", "kitty-specs");
    private static final BlobId BLOB = BlobId.of("0".repeat(40));

    @TestFactory
    Stream<DynamicTest> aReplayGivesTheAnswerTheStatusFileHolds() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(SAMPLE), "the sample is not here");
        var missions = new ArrayList<Path>();
        try (var directories = Files.list(SAMPLE)) {
            directories
                    .filter(directory -> Files.exists(directory.resolve("status.json")))
                    .forEach(missions::add);
        }
        return missions.stream()
                .map(mission -> DynamicTest.dynamicTest(mission.getFileName().toString(), () -> agrees(mission)));
    }

    private static void agrees(Path mission) throws IOException {
        var content = Files.readAllBytes(mission.resolve("status.json"));
        var standings = Replay.of(lines(mission).stream().map(SourceLine::fact).toList());
        assertThat(StatusAnswers.told(standings)).isEqualTo(StatusFile.read(content));
        var workPackages = Objects.requireNonNull(Json.object(content)).path("work_packages");
        standings.forEach((workPackage, standing) -> {
            var expected = workPackages.path(workPackage);
            assertThat(standing.lastEvent())
                    .isEqualTo(expected.path("last_event_id").asString());
            assertThat(standing.at())
                    .isEqualTo(expected.path("last_transition_at").asString());
            assertThat(standing.actor()).isEqualTo(expected.path("actor").asString());
            assertThat(standing.forceCount())
                    .isEqualTo(expected.path("force_count").asInt());
        });
    }

    private static List<SourceLine> lines(Path mission) throws IOException {
        var log = mission.resolve("status.events.jsonl");
        if (!Files.exists(log)) {
            return List.of();
        }
        try (var in = Files.newInputStream(log)) {
            return LogReader.read(BLOB, in);
        }
    }
}
