package dev.quarterdeck.architecture.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.architecture.system.Installation;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guide's script, from failing tests to a merged mission, on a quiet server and on one that keeps dying. */
class GuideTests {
    /** With the servers' logs, where something went wrong. */
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path directory;

    @Test
    void aRepositoryWithFailingTestsBecomesAMergedMission() {
        try (var installation = Installation.in(directory.resolve("home"))) {
            var told = Guide.follow(installation, directory);

            assertThat(told.out())
                    .contains("FAILS tests/export.sh")
                    .contains("refused: DEPENDENCIES_NOT_SATISFIED")
                    .contains("refused: REVIEWER_NOT_INDEPENDENT")
                    .contains("refused: MERGE_CONFLICT")
                    .contains("ok    tests/export.sh");
            assertThat(Guide.workers(directory)).contains("refused: EVIDENCE_MISSING");
            assertThat(Ending.of(installation, directory)).satisfies(Ending::isTheOnlyOne);
        }
    }

    @Test
    void killingTheServerOnTheWayChangesNothing() throws Exception {
        dyingOnTheWay(1, new Random(20_261_120));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    @Tag("soak")
    void killingTheServerAHundredTimesChangesNothing(long tenth) throws Exception {
        dyingOnTheWay(10, new Random(tenth));
    }

    private void dyingOnTheWay(int deaths, Random random) throws Exception {
        try (var installation = Installation.in(directory.resolve("home"))) {
            var dying = new DyingServer(installation, directory, random);

            dying.killWhileFollowingTheGuide(deaths);

            installation.up();
            assertThat(Ending.of(installation, directory)).satisfies(Ending::isTheOnlyOne);
            installation.qd(directory, "verify").succeeded();
        }
    }
}
