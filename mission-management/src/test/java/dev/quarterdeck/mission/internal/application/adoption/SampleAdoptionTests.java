package dev.quarterdeck.mission.internal.application.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.mission.AdoptionScenario;
import dev.quarterdeck.mission.api.LogVerification;
import dev.quarterdeck.mission.api.Progress;
import dev.quarterdeck.mission.api.Projections;
import dev.quarterdeck.mission.api.Seams;
import dev.quarterdeck.mission.api.Seams.Divergence;
import dev.quarterdeck.mission.api.Seams.MissionSeams;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole adoption over the real missions that lie beside the project, where they are there at all. */
class SampleAdoptionTests {
    private static final Path SAMPLE = Path.of("..", "..", "shared", "data", "spec-kitty-sample", "kitty-specs");

    @TempDir
    private Path directory;

    private AdoptionScenario scenario;

    @BeforeEach
    void begin() throws SQLException, IOException {
        scenario = new AdoptionScenario(directory);
        Assumptions.assumeTrue(Files.isDirectory(SAMPLE), "the sample is not here");
        try (var files = Files.walk(SAMPLE)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                scenario.repository().write("kitty-specs/" + SAMPLE.relativize(file), Files.readAllBytes(file));
            }
        }
        scenario.repository().commit("The sample");
    }

    @AfterEach
    void end() {
        scenario.close();
    }

    @Test
    void everyMissionIsAdoptedOnceWithTheStatusItsToolTold() throws SQLException {
        var report = scenario.adopt();
        assertThat(report.failed()).isZero();
        assertThat(report.adopted()).isEqualTo(report.found());
        assertThat(report.statusAgreement().compared()).isPositive();
        assertThat(report.statusAgreement().differing())
                .allSatisfy(mission -> assertThat(scenario.findings())
                        .anyMatch(finding -> finding.code().equals("STATUS_FILE_DISAGREES")
                                && finding.directory().equals(mission)));
        var sizes = scenario.sizes();
        var again = scenario.adopt();
        assertThat(again.eventsAdded()).isZero();
        assertThat(again.unchanged()).isEqualTo(report.found());
        assertThat(again.statusAgreement()).isEqualTo(report.statusAgreement());
        assertThat(scenario.sizes()).isEqualTo(sizes);
    }

    @Test
    void theLogsAreIntactAndFoldToWhatIsKept() {
        scenario.adopt();
        var entry = scenario.contexts().entry();
        assertThat(scenario.bean(LogVerification.class)
                        .verify(entry, Progress.NONE)
                        .intact())
                .isTrue();
        assertThat(scenario.bean(LogVerification.class)
                        .verify(entry, Progress.NONE)
                        .missions())
                .allSatisfy(proof -> assertThat(proof.unknownTypes()).isEmpty());
        assertThat(scenario.bean(Projections.class)
                        .rebuild(entry, Progress.NONE)
                        .differences())
                .isEmpty();
    }

    @Test
    void filesAndLogsAgreeAfterAnAdoption() {
        scenario.adopt();
        assertThat(scenario.bean(Seams.class).compare(scenario.context(), null).missions())
                .flatExtracting(MissionSeams::seams)
                .allSatisfy(seam -> assertThat(seam.divergences())
                        .extracting(Divergence::legacy)
                        .allMatch("never moved"::equals));
    }
}
