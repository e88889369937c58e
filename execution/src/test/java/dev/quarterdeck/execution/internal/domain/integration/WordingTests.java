package dev.quarterdeck.execution.internal.domain.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.git.TreeId;
import dev.quarterdeck.kernel.id.EventId;
import dev.quarterdeck.kernel.id.WorkPackageId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordingTests {
    private static final String ID = "0123456789012345678901234567890123456789";
    private static final EventId EVENT = new EventId("01K9ZZ0000000000000000MRGA");
    private static final Step STEP =
            new Step(WorkPackageId.of("WP01"), "Weigh the crates", "lane a", new CommitId(ID), new TreeId(ID), false);

    private final Wording wording = new Wording("tidy-01K9ZZ00", EVENT);

    @Test
    void aMergeNamesTheWorkPackageAndWhereItComesFrom() {
        assertThat(wording.merge(STEP)).isEqualTo("""
                Merge WP01: Weigh the crates

                Lane a of mission tidy-01K9ZZ00.

                Mission-Event: 01K9ZZ0000000000000000MRGA
                """);
    }

    @Test
    void aSquashListsWhatItIsMadeOf() {
        assertThat(wording.squash(STEP, List.of(original("Add scales\n\nAt last."), original("Mend them"))))
                .isEqualTo("""
                        WP01: Weigh the crates

                        * Add scales
                        * Mend them

                        Lane a of mission tidy-01K9ZZ00.

                        Mission-Event: 01K9ZZ0000000000000000MRGA
                        """);
    }

    @Test
    void aReplayKeepsWhatItsAuthorSaid() {
        assertThat(wording.replay(original("Add scales\n\nAt last.\n")))
                .isEqualTo("Add scales\n\nAt last.\n\nMission-Event: 01K9ZZ0000000000000000MRGA\n");
        assertThat(wording.replay(original("Add scales\r\n\r\nSigned-off-by: Ana <ana@localhost>\r\n")))
                .isEqualTo(
                        "Add scales\n\nSigned-off-by: Ana <ana@localhost>\nMission-Event: 01K9ZZ0000000000000000MRGA\n");
        assertThat(wording.replay(original("fix: the scales")))
                .isEqualTo("fix: the scales\n\nMission-Event: 01K9ZZ0000000000000000MRGA\n");
    }

    private static Original original(String message) {
        return new Original(new CommitId(ID), new CommitId(ID), message, Signature.of("Ana", Instant.EPOCH));
    }
}
